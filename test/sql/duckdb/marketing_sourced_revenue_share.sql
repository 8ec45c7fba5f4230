-- headline: a month against the month before

-- order_line: new_customer_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: new_customer_sales_by_marketing
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_first_channel_id" on "via_first_channel_id"."key64" = "f"."first_channel_id"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))
  and ("via_first_channel_id"."is_marketing" and "via_first_channel_id"."direction" in (cast($2 as text)))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","inbound","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- order_line: new_customer_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: new_customer_sales_by_marketing
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_first_channel_id" on "via_first_channel_id"."key64" = "f"."first_channel_id"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))
  and ("via_first_channel_id"."is_marketing" and "via_first_channel_id"."direction" in (cast($2 as text)))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","inbound","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- headline: by acquisition_channel, with one

-- order_line: new_customer_sales
select sum("i"."s0"), sum("i"."n")
from (select "f"."seller_user_id" as "b0", "f"."first_channel_id" as "b1", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."dim_campaign" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j0"."person_id", "i"."b0") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."acquisition_channel_id") is null), false)
-- ["365","2026-05-01","2026-06-01","42n"]

-- order_line: new_customer_sales by 1 keys
select coalesce("i"."b0", "j0"."acquisition_channel_id"), sum("i"."s0"), sum("i"."n")
from (select "f"."first_channel_id" as "b0", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b1", "f"."seller_user_id" as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_campaign" as "j0" on "j0"."key64" = "i"."b1"
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j1"."person_id", "i"."b2") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."acquisition_channel_id") is null), false)
group by 1
-- ["365","2026-05-01","2026-06-01","42n"]

-- order_line: new_customer_sales_by_marketing
select sum("i"."s0"), sum("i"."n")
from (select "f"."seller_user_id" as "b0", "f"."first_channel_id" as "b1", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_first_channel_id" on "via_first_channel_id"."key64" = "f"."first_channel_id"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))
  and ("via_first_channel_id"."is_marketing" and "via_first_channel_id"."direction" in (cast($2 as text)))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."dim_campaign" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."acquisition_channel_id") is null), false)
-- ["365","inbound","2026-05-01","2026-06-01","42n"]

-- order_line: new_customer_sales_by_marketing by 1 keys
select coalesce("i"."b0", "j0"."acquisition_channel_id"), sum("i"."s0"), sum("i"."n")
from (select "f"."first_channel_id" as "b0", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b1", "f"."seller_user_id" as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_first_channel_id" on "via_first_channel_id"."key64" = "f"."first_channel_id"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))
  and ("via_first_channel_id"."is_marketing" and "via_first_channel_id"."direction" in (cast($2 as text)))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_campaign" as "j0" on "j0"."key64" = "i"."b1"
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j1"."person_id", "i"."b2") in (cast($5 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."acquisition_channel_id") is null), false)
group by 1
-- ["365","inbound","2026-05-01","2026-06-01","42n"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []
