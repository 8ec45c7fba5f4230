-- headline: a month against the month before

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- opportunity: won_deals
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_deals by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
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

-- per_contact: a month against the month before

-- lead: cohort_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- per_contact: by month

-- lead: cohort_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- per_contact: by team, with one

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

-- opportunity: won_deals
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_deals by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
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

-- per_customer: a month against the month before

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2026-05-01","grace","2026-06-21","2026-06-01","2026-05-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- per_customer: by month

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-20","2026-05-01","grace","2026-06-21","2026-06-20","2026-05-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- per_customer: by team, with one

-- customer_span: active_customers
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= cast($6 as date) and cast($7 as date) < coalesce("j1"."to_on", cast($8 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- customer_span: active_customers by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= cast($6 as date) and cast($7 as date) < coalesce("j0"."to_on", cast($8 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- opportunity: won_deals
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_deals by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
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
