-- headline: a month against the month before

-- finance_entry: finance_expenses
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_month" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_finance_entry" as "f"
where "f"."line" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_month" is not null and "f"."period_month" >= cast($5 as date) and "f"."period_month" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["cogs","opex","interest","tax","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- finance_entry: finance_income
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_month" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_finance_entry" as "f"
where "f"."line" in (cast($1 as text), cast($2 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_month" is not null and "f"."period_month" >= cast($3 as date) and "f"."period_month" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["revenue","other_income","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- finance_entry: provisional_finance_entries
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_month" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_finance_entry" as "f"
where "f"."status" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_month" is not null and "f"."period_month" >= cast($2 as date) and "f"."period_month" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["provisional","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: finance_entry
select key64 from "leadline_facts"."fact_finance_entry" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- finance_entry: finance_expenses
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_month" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_finance_entry" as "f"
where "f"."line" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_month" is not null and "f"."period_month" >= cast($5 as date) and "f"."period_month" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["cogs","opex","interest","tax","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- finance_entry: finance_income
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_month" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_finance_entry" as "f"
where "f"."line" in (cast($1 as text), cast($2 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_month" is not null and "f"."period_month" >= cast($3 as date) and "f"."period_month" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["revenue","other_income","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- finance_entry: provisional_finance_entries
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_month" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_finance_entry" as "f"
where "f"."status" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_month" is not null and "f"."period_month" >= cast($2 as date) and "f"."period_month" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["provisional","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: finance_entry
select key64 from "leadline_facts"."fact_finance_entry" as m
where m.is_stub is not true limit 1
-- []
