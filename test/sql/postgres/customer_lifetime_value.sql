-- headline: a month against the month before

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date)), (cast($21 as integer), cast($22 as date), cast($23 as date)), (cast($24 as integer), cast($25 as date), cast($26 as date)), (cast($27 as integer), cast($28 as date), cast($29 as date)), (cast($30 as integer), cast($31 as date), cast($32 as date)), (cast($33 as integer), cast($34 as date), cast($35 as date)), (cast($36 as integer), cast($37 as date), cast($38 as date)), (cast($39 as integer), cast($40 as date), cast($41 as date)), (cast($42 as integer), cast($43 as date), cast($44 as date)), (cast($45 as integer), cast($46 as date), cast($47 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-05-01","2025-05-01","grace","2026-06-21","2026-05-01","2025-05-01",0,"2025-04-01","2025-05-01",1,"2025-05-01","2025-06-01",2,"2025-06-01","2025-07-01",3,"2025-07-01","2025-08-01",4,"2025-08-01","2025-09-01",5,"2025-09-01","2025-10-01",6,"2025-10-01","2025-11-01",7,"2025-11-01","2025-12-01",8,"2025-12-01","2026-01-01",9,"2026-01-01","2026-02-01",10,"2026-02-01","2026-03-01",11,"2026-03-01","2026-04-01",12,"2026-04-01","2026-05-01"]

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- order_line: known_customer_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."account_id" is not null) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: known_customer_profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."account_id" is not null and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- headline: by month

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date)), (cast($21 as integer), cast($22 as date), cast($23 as date)), (cast($24 as integer), cast($25 as date), cast($26 as date)), (cast($27 as integer), cast($28 as date), cast($29 as date)), (cast($30 as integer), cast($31 as date), cast($32 as date)), (cast($33 as integer), cast($34 as date), cast($35 as date)), (cast($36 as integer), cast($37 as date), cast($38 as date)), (cast($39 as integer), cast($40 as date), cast($41 as date)), (cast($42 as integer), cast($43 as date), cast($44 as date)), (cast($45 as integer), cast($46 as date), cast($47 as date)), (cast($48 as integer), cast($49 as date), cast($50 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2025-05-01","grace","2026-06-21","2026-06-01","2025-05-01",0,"2025-04-01","2025-05-01",1,"2025-05-01","2025-06-01",2,"2025-06-01","2025-07-01",3,"2025-07-01","2025-08-01",4,"2025-08-01","2025-09-01",5,"2025-09-01","2025-10-01",6,"2025-10-01","2025-11-01",7,"2025-11-01","2025-12-01",8,"2025-12-01","2026-01-01",9,"2026-01-01","2026-02-01",10,"2026-02-01","2026-03-01",11,"2026-03-01","2026-04-01",12,"2026-04-01","2026-05-01",13,"2026-05-01","2026-06-01"]

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- order_line: known_customer_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."account_id" is not null) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: known_customer_profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."account_id" is not null and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- first_margin_later: a month against the month before

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date)), (cast($21 as integer), cast($22 as date), cast($23 as date)), (cast($24 as integer), cast($25 as date), cast($26 as date)), (cast($27 as integer), cast($28 as date), cast($29 as date)), (cast($30 as integer), cast($31 as date), cast($32 as date)), (cast($33 as integer), cast($34 as date), cast($35 as date)), (cast($36 as integer), cast($37 as date), cast($38 as date)), (cast($39 as integer), cast($40 as date), cast($41 as date)), (cast($42 as integer), cast($43 as date), cast($44 as date)), (cast($45 as integer), cast($46 as date), cast($47 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-05-01","2025-05-01","grace","2026-06-21","2026-05-01","2025-05-01",0,"2025-04-01","2025-05-01",1,"2025-05-01","2025-06-01",2,"2025-06-01","2025-07-01",3,"2025-07-01","2025-08-01",4,"2025-08-01","2025-09-01",5,"2025-09-01","2025-10-01",6,"2025-10-01","2025-11-01",7,"2025-11-01","2025-12-01",8,"2025-12-01","2026-01-01",9,"2026-01-01","2026-02-01",10,"2026-02-01","2026-03-01",11,"2026-03-01","2026-04-01",12,"2026-04-01","2026-05-01"]

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- order_line: known_customer_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."account_id" is not null) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: known_customer_profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."account_id" is not null and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- first_margin_later: by month

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date)), (cast($21 as integer), cast($22 as date), cast($23 as date)), (cast($24 as integer), cast($25 as date), cast($26 as date)), (cast($27 as integer), cast($28 as date), cast($29 as date)), (cast($30 as integer), cast($31 as date), cast($32 as date)), (cast($33 as integer), cast($34 as date), cast($35 as date)), (cast($36 as integer), cast($37 as date), cast($38 as date)), (cast($39 as integer), cast($40 as date), cast($41 as date)), (cast($42 as integer), cast($43 as date), cast($44 as date)), (cast($45 as integer), cast($46 as date), cast($47 as date)), (cast($48 as integer), cast($49 as date), cast($50 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2025-05-01","grace","2026-06-21","2026-06-01","2025-05-01",0,"2025-04-01","2025-05-01",1,"2025-05-01","2025-06-01",2,"2025-06-01","2025-07-01",3,"2025-07-01","2025-08-01",4,"2025-08-01","2025-09-01",5,"2025-09-01","2025-10-01",6,"2025-10-01","2025-11-01",7,"2025-11-01","2025-12-01",8,"2025-12-01","2026-01-01",9,"2026-01-01","2026-02-01",10,"2026-02-01","2026-03-01",11,"2026-03-01","2026-04-01",12,"2026-04-01","2026-05-01",13,"2026-05-01","2026-06-01"]

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- order_line: known_customer_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."account_id" is not null) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: known_customer_profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."account_id" is not null and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- capped: a month against the month before

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date)), (cast($21 as integer), cast($22 as date), cast($23 as date)), (cast($24 as integer), cast($25 as date), cast($26 as date)), (cast($27 as integer), cast($28 as date), cast($29 as date)), (cast($30 as integer), cast($31 as date), cast($32 as date)), (cast($33 as integer), cast($34 as date), cast($35 as date)), (cast($36 as integer), cast($37 as date), cast($38 as date)), (cast($39 as integer), cast($40 as date), cast($41 as date)), (cast($42 as integer), cast($43 as date), cast($44 as date)), (cast($45 as integer), cast($46 as date), cast($47 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-05-01","2025-05-01","grace","2026-06-21","2026-05-01","2025-05-01",0,"2025-04-01","2025-05-01",1,"2025-05-01","2025-06-01",2,"2025-06-01","2025-07-01",3,"2025-07-01","2025-08-01",4,"2025-08-01","2025-09-01",5,"2025-09-01","2025-10-01",6,"2025-10-01","2025-11-01",7,"2025-11-01","2025-12-01",8,"2025-12-01","2026-01-01",9,"2026-01-01","2026-02-01",10,"2026-02-01","2026-03-01",11,"2026-03-01","2026-04-01",12,"2026-04-01","2026-05-01"]

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- order_line: known_customer_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."account_id" is not null) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: known_customer_profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."account_id" is not null and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-01",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01"]

-- capped: by month

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date)), (cast($21 as integer), cast($22 as date), cast($23 as date)), (cast($24 as integer), cast($25 as date), cast($26 as date)), (cast($27 as integer), cast($28 as date), cast($29 as date)), (cast($30 as integer), cast($31 as date), cast($32 as date)), (cast($33 as integer), cast($34 as date), cast($35 as date)), (cast($36 as integer), cast($37 as date), cast($38 as date)), (cast($39 as integer), cast($40 as date), cast($41 as date)), (cast($42 as integer), cast($43 as date), cast($44 as date)), (cast($45 as integer), cast($46 as date), cast($47 as date)), (cast($48 as integer), cast($49 as date), cast($50 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2025-05-01","grace","2026-06-21","2026-06-01","2025-05-01",0,"2025-04-01","2025-05-01",1,"2025-05-01","2025-06-01",2,"2025-06-01","2025-07-01",3,"2025-07-01","2025-08-01",4,"2025-08-01","2025-09-01",5,"2025-09-01","2025-10-01",6,"2025-10-01","2025-11-01",7,"2025-11-01","2025-12-01",8,"2025-12-01","2026-01-01",9,"2026-01-01","2026-02-01",10,"2026-02-01","2026-03-01",11,"2026-03-01","2026-04-01",12,"2026-04-01","2026-05-01",13,"2026-05-01","2026-06-01"]

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- order_line: known_customer_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."account_id" is not null) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: known_customer_profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."account_id" is not null and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-05-01","2026-06-20",0,"2025-05-01","2026-05-01",1,"2025-06-01","2026-06-01",2,"2025-06-20","2026-06-20"]
