-- headline: a month against the month before

-- market_size: market_sizes
select sum("i"."s0"), sum("i"."n")
from (select sum("f"."value_org") as "s0", count(*) as "n" from "leadline_facts"."fact_market_size" as "f"
where "f"."last_on" < cast($1 as date) and "f"."value" is not null and "f"."value_org" is not null
  and ("f"."period_from" is not null and "f"."period_from" >= cast($2 as date) and "f"."period_from" < cast($3 as date))) as "i"
-- ["2026-05-01","2026-04-01","2026-05-01"]

-- market_size: market_sizes
select sum("i"."s0"), sum("i"."n")
from (select sum("f"."value_org") as "s0", count(*) as "n" from "leadline_facts"."fact_market_size" as "f"
where "f"."last_on" < cast($1 as date) and "f"."value" is not null and "f"."value_org" is not null
  and ("f"."period_from" is not null and "f"."period_from" >= cast($2 as date) and "f"."period_from" < cast($3 as date))) as "i"
-- ["2026-06-01","2026-05-01","2026-06-01"]

-- order_line: sales_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: sales_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: market_size
select key64 from "leadline_facts"."fact_market_size" as m
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

-- refund: refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- market_size: market_sizes
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_from" as "b0", sum("f"."value_org") as "s0", count(*) as "n" from "leadline_facts"."fact_market_size" as "f"
where "f"."last_on" < cast($1 as date) and "f"."value" is not null and "f"."value_org" is not null
  and ("f"."period_from" is not null and "f"."period_from" >= cast($2 as date) and "f"."period_from" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-20","2026-04-01","2026-06-20",0,"2026-04-01","2026-06-20",1,"2026-06-01","2026-06-20"]

-- market_size: market_sizes
select sum("i"."s0"), sum("i"."n")
from (select sum("f"."value_org") as "s0", count(*) as "n" from "leadline_facts"."fact_market_size" as "f"
where "f"."last_on" < cast($1 as date) and "f"."value" is not null and "f"."value_org" is not null
  and ("f"."period_from" is not null and "f"."period_from" >= cast($2 as date) and "f"."period_from" < cast($3 as date))) as "i"
-- ["2026-05-01","2026-04-01","2026-05-01"]

-- market_size: market_sizes
select sum("i"."s0"), sum("i"."n")
from (select sum("f"."value_org") as "s0", count(*) as "n" from "leadline_facts"."fact_market_size" as "f"
where "f"."last_on" < cast($1 as date) and "f"."value" is not null and "f"."value_org" is not null
  and ("f"."period_from" is not null and "f"."period_from" >= cast($2 as date) and "f"."period_from" < cast($3 as date))) as "i"
-- ["2026-06-01","2026-05-01","2026-06-01"]

-- order_line: sales_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: sales_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: market_size
select key64 from "leadline_facts"."fact_market_size" as m
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

-- refund: refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]
