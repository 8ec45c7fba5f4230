-- headline: a month against the month before

-- lead: cohort_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- lead: contacts_with_deal
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."converted_opportunity_id" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- lead: deal_delays
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select ("f"."qualified_on" - "f"."created_on") as xv, coalesce("f"."converted_opportunity_id" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where ("f"."converted_opportunity_id" is not null and "f"."qualified_on" is not null) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."converted_opportunity_id" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- []

-- lead: waiting_contacts
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", (cast($1 as date) - "f"."created_on") as xv, coalesce("f"."created_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where ("f"."converted_opportunity_id" is null
  and ("f"."status" is null or not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."disqualified_on" is null) and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1, 2, 3) as "i"
join (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","converted","disqualified","duplicate","spam","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- lead: cohort_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- lead: contacts_with_deal
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."converted_opportunity_id" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- lead: deal_delays
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select ("f"."qualified_on" - "f"."created_on") as xv, coalesce("f"."converted_opportunity_id" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where ("f"."converted_opportunity_id" is not null and "f"."qualified_on" is not null) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."converted_opportunity_id" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- []

-- lead: waiting_contacts
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", (cast($1 as date) - "f"."created_on") as xv, coalesce("f"."created_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where ("f"."converted_opportunity_id" is null
  and ("f"."status" is null or not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."disqualified_on" is null) and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1, 2, 3) as "i"
join (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date)), (cast($17 as integer), cast($18 as date), cast($19 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-20","converted","disqualified","duplicate","spam","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- lead: cohort_contacts
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: cohort_contacts by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_with_deal
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."converted_opportunity_id" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_with_deal by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."converted_opportunity_id" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: deal_delays
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select ("f"."qualified_on" - "f"."created_on") as xv, coalesce("f"."converted_opportunity_id" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where ("f"."converted_opportunity_id" is not null and "f"."qualified_on" is not null) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."converted_opportunity_id" is not null
  and ("f"."created_on" is not null and true)
group by 1, 2) as "i"
group by 1, 2
-- []

-- lead: waiting_contacts
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", (cast($1 as date) - "f"."created_on") as xv, coalesce("f"."created_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where ("f"."converted_opportunity_id" is null
  and ("f"."status" is null or not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."disqualified_on" is null) and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
-- ["2026-06-20","converted","disqualified","duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: waiting_contacts by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", (cast($1 as date) - "f"."created_on") as xv, coalesce("f"."created_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where ("f"."converted_opportunity_id" is null
  and ("f"."status" is null or not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."disqualified_on" is null) and "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($9 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-20","converted","disqualified","duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]
