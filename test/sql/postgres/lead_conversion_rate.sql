-- headline: a month against the month before

-- lead: approached_contacts
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- lead: approached_contacts
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- lead: approached_contacts
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: approached_contacts by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- no_horizon: a month against the month before

-- lead: approached_contacts
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- no_horizon: by month

-- lead: approached_contacts
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- no_horizon: by team, with one

-- lead: approached_contacts
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: approached_contacts by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- by_first_attempt: a month against the month before

-- lead: approached_contacts_by_attempt
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."attempted_on" as "b0", coalesce(("f"."customer_on" - "f"."attempted_on"), (cast($1 as date) - "f"."attempted_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."attempted_on" is not null and "f"."attempted_on" >= cast($2 as date) and "f"."attempted_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- by_first_attempt: by month

-- lead: approached_contacts_by_attempt
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."attempted_on" as "b0", coalesce(("f"."customer_on" - "f"."attempted_on"), (cast($1 as date) - "f"."attempted_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."attempted_on" is not null and "f"."attempted_on" >= cast($2 as date) and "f"."attempted_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- by_first_attempt: by team, with one

-- lead: approached_contacts_by_attempt
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."attempted_on" as "b1", coalesce(("f"."customer_on" - "f"."attempted_on"), (cast($1 as date) - "f"."attempted_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."attempted_on" is not null and "f"."attempted_on" >= cast($2 as date) and "f"."attempted_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: approached_contacts_by_attempt by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."attempted_on" as "b1", coalesce(("f"."customer_on" - "f"."attempted_on"), (cast($1 as date) - "f"."attempted_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."attempted_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."attempted_on" is not null and "f"."attempted_on" >= cast($2 as date) and "f"."attempted_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- all_contacts: a month against the month before

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- lead: contacts_and_customers
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- all_contacts: by month

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- lead: contacts_and_customers
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- all_contacts: by team, with one

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."customer_on" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- ["2026-06-20"]

-- lead: contacts_and_customers by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- all_contacts_no_horizon: a month against the month before

-- lead: contacts_and_customers
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- all_contacts_no_horizon: by month

-- lead: contacts_and_customers
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- all_contacts_no_horizon: by team, with one

-- lead: contacts_and_customers
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_and_customers by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", coalesce(("f"."customer_on" - "f"."created_on"), (cast($1 as date) - "f"."created_on")) as xv, coalesce("f"."customer_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-20","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]
