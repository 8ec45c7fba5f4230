-- headline: a month against the month before

-- presence: work_span
select key64 from "leadline_facts"."fact_work_span" as m
where m.is_stub is not true limit 1
-- []

-- work_span: customers_in_work
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."work_key" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_work_span" as "f"
where (("f"."from_on" is null or "f"."from_on" < cast($1 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($2 as date)))) as "i"
-- ["2026-05-01","2026-05-01"]

-- work_span: customers_in_work
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."work_key" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_work_span" as "f"
where (("f"."from_on" is null or "f"."from_on" < cast($1 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($2 as date)))) as "i"
-- ["2026-06-01","2026-06-01"]

-- headline: by month

-- presence: work_span
select key64 from "leadline_facts"."fact_work_span" as m
where m.is_stub is not true limit 1
-- []

-- work_span: customers_in_work
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."work_key" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_work_span" as "f"
where (("f"."from_on" is null or "f"."from_on" < cast($1 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($2 as date)))) as "i"
-- ["2026-05-01","2026-05-01"]

-- work_span: customers_in_work
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."work_key" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_work_span" as "f"
where (("f"."from_on" is null or "f"."from_on" < cast($1 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($2 as date)))) as "i"
-- ["2026-06-01","2026-06-01"]

-- work_span: customers_in_work
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."work_key" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_work_span" as "f"
where (("f"."from_on" is null or "f"."from_on" < cast($1 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($2 as date)))) as "i"
-- ["2026-06-20","2026-06-20"]

-- headline: by team, with one

-- presence: work_span
select key64 from "leadline_facts"."fact_work_span" as m
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

-- work_span: customers_in_work
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."work_key" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_work_span" as "f"
where (("f"."from_on" is null or "f"."from_on" < cast($1 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($2 as date)))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= cast($4 as date) and cast($5 as date) < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- work_span: customers_in_work by 1 keys
select "j0"."team_key", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."work_key" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_work_span" as "f"
where (("f"."from_on" is null or "f"."from_on" < cast($1 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($2 as date)))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= cast($4 as date) and cast($5 as date) < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]
