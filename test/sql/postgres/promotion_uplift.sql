-- headline: a month against the month before

-- experiment_week: experiment_weeks
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."slot" as xa, sum("f"."revenue_org") as "s0", count(*) as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- experiment_week: experiments_measured
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."experiment_id" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($9 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: experiment_week
select key64 from "leadline_facts"."fact_experiment_week" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- experiment_week: experiment_weeks
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."slot" as xa, sum("f"."revenue_org") as "s0", count(*) as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- experiment_week: experiments_measured
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."experiment_id" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: experiment_week
select key64 from "leadline_facts"."fact_experiment_week" as m
where m.is_stub is not true limit 1
-- []

-- units: a month against the month before

-- experiment_week: experiment_weeks_units
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."slot" as xa, sum("f"."units") as "s0", count(*) as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- experiment_week: experiments_measured
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."experiment_id" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($9 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: experiment_week
select key64 from "leadline_facts"."fact_experiment_week" as m
where m.is_stub is not true limit 1
-- []

-- units: by month

-- experiment_week: experiment_weeks_units
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."slot" as xa, sum("f"."units") as "s0", count(*) as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- experiment_week: experiments_measured
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."closed_on" as "b0", "f"."experiment_id" as xd, 1 as "s0", 1 as "n" from "leadline_facts"."fact_experiment_week" as "f"
where ("f"."closed_on" is not null and "f"."closed_on" >= cast($1 as date) and "f"."closed_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: experiment_week
select key64 from "leadline_facts"."fact_experiment_week" as m
where m.is_stub is not true limit 1
-- []
