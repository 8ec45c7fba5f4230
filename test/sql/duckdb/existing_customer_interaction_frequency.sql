-- headline: a month against the month before

-- activity: two_way_contacts
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."contact_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" and "f"."contact_key" is not null and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($1 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($2 as date)))
  and (not coalesce("e"."basis" in (cast($3 as text)), false) or "e"."to_on" >= cast($4 as date)))))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
-- ["2026-04-01","2026-04-01","grace","2026-06-21","2026-04-01","2026-05-01"]

-- activity: two_way_contacts
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."contact_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" and "f"."contact_key" is not null and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($1 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($2 as date)))
  and (not coalesce("e"."basis" in (cast($3 as text)), false) or "e"."to_on" >= cast($4 as date)))))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
-- ["2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01"]

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
-- ["grace","2026-06-21","2026-05-01","2026-04-01","grace","2026-06-21","2026-05-01","2026-04-01",0,"2026-04-01","2026-04-01",1,"2026-05-01","2026-05-01"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- activity: two_way_contacts
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."contact_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" and "f"."contact_key" is not null and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($1 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($2 as date)))
  and (not coalesce("e"."basis" in (cast($3 as text)), false) or "e"."to_on" >= cast($4 as date)))))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($13 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-04-01","grace","2026-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",79]

-- activity: two_way_contacts
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."contact_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" and "f"."contact_key" is not null and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($1 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($2 as date)))
  and (not coalesce("e"."basis" in (cast($3 as text)), false) or "e"."to_on" >= cast($4 as date)))))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
-- ["2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01"]

-- activity: two_way_contacts
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."contact_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" and "f"."contact_key" is not null and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($1 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($2 as date)))
  and (not coalesce("e"."basis" in (cast($3 as text)), false) or "e"."to_on" >= cast($4 as date)))))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
-- ["2026-06-01","2026-06-01","grace","2026-06-21","2026-06-01","2026-06-20"]

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
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2026-04-01","grace","2026-06-21","2026-06-01","2026-04-01",0,"2026-04-01","2026-04-01",1,"2026-05-01","2026-05-01",2,"2026-06-01","2026-06-01"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- activity: two_way_contacts
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."contact_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" and "f"."contact_key" is not null and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($1 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($2 as date)))
  and (not coalesce("e"."basis" in (cast($3 as text)), false) or "e"."to_on" >= cast($4 as date)))))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($8 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: two_way_contacts by 1 keys
select "j0"."team_key", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."contact_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" and "f"."contact_key" is not null and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($1 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($2 as date)))
  and (not coalesce("e"."basis" in (cast($3 as text)), false) or "e"."to_on" >= cast($4 as date)))))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($8 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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
-- ["grace","2026-06-21","2026-05-01","2026-05-01","0001-01-01","2026-04-30","2026-04-30","9999-12-31","42n"]

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
-- ["grace","2026-06-21","2026-05-01","2026-05-01","0001-01-01","2026-04-30","2026-04-30","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
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
