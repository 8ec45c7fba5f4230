-- headline: a month against the month before

-- lead: contacts_without_response
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- lead: response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."attempted_at")) as bigint) - cast(floor(extract(epoch from "f"."created_at")) as bigint) as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($2 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($3 as text), cast($4 as text), cast($5 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_at" is not null and "f"."attempted_at" is not null) and "f"."created_at" <= "f"."attempted_at"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))) as "i") as unplaced
where xv is not null) as cases
-- [60,"outbound","cold_call","outbound_email","database","2026-04-01","2026-05-01"]

-- lead: response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."attempted_at")) as bigint) - cast(floor(extract(epoch from "f"."created_at")) as bigint) as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($2 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($3 as text), cast($4 as text), cast($5 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_at" is not null and "f"."attempted_at" is not null) and "f"."created_at" <= "f"."attempted_at"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))) as "i") as unplaced
where xv is not null) as cases
-- [60,"outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- lead: contacts_without_response
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- lead: response_times
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."created_on" as "b0", "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."attempted_at")) as bigint) - cast(floor(extract(epoch from "f"."created_at")) as bigint) as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($2 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($3 as text), cast($4 as text), cast($5 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_at" is not null and "f"."attempted_at" is not null) and "f"."created_at" <= "f"."attempted_at"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($17 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as unplaced
where xv is not null) as cases
group by 1
-- [60,"outbound","cold_call","outbound_email","database","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- lead: response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."attempted_at")) as bigint) - cast(floor(extract(epoch from "f"."created_at")) as bigint) as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($2 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($3 as text), cast($4 as text), cast($5 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_at" is not null and "f"."attempted_at" is not null) and "f"."created_at" <= "f"."attempted_at"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))) as "i") as unplaced
where xv is not null) as cases
-- [60,"outbound","cold_call","outbound_email","database","2026-04-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- lead: contacts_without_response
select sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($8 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_without_response by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($8 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."attempted_at")) as bigint) - cast(floor(extract(epoch from "f"."created_at")) as bigint) as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($2 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($3 as text), cast($4 as text), cast($5 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_at" is not null and "f"."attempted_at" is not null) and "f"."created_at" <= "f"."attempted_at"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as unplaced
where xv is not null) as cases
-- [60,"outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: response_times by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."attempted_at")) as bigint) - cast(floor(extract(epoch from "f"."created_at")) as bigint) as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($2 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($3 as text), cast($4 as text), cast($5 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_at" is not null and "f"."attempted_at" is not null) and "f"."created_at" <= "f"."attempted_at"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($9 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as unplaced
where xv is not null) as cases
group by 1
-- [60,"outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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

-- business_hours: a month against the month before

-- lead: business_response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."response_business_min" as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."response_business_min" is not null
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))) as "i") as unplaced
where xv is not null) as cases
-- ["outbound","cold_call","outbound_email","database","2026-04-01","2026-05-01"]

-- lead: business_response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."response_business_min" as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."response_business_min" is not null
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))) as "i") as unplaced
where xv is not null) as cases
-- ["outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01"]

-- lead: contacts_without_response
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- business_hours: by month

-- lead: business_response_times
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."created_on" as "b0", "f"."key64" as xk, "f"."response_business_min" as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."response_business_min" is not null
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($16 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as unplaced
where xv is not null) as cases
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- lead: business_response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."response_business_min" as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."response_business_min" is not null
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))) as "i") as unplaced
where xv is not null) as cases
-- ["outbound","cold_call","outbound_email","database","2026-04-01","2026-06-20"]

-- lead: contacts_without_response
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- business_hours: by team, with one

-- lead: business_response_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", "f"."key64" as xk, "f"."response_business_min" as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."response_business_min" is not null
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($8 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as unplaced
where xv is not null) as cases
-- ["outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: business_response_times by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", "f"."key64" as xk, "f"."response_business_min" as xv from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is not null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."response_business_min" is not null
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($8 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as unplaced
where xv is not null) as cases
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_without_response
select sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($8 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: contacts_without_response by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."attempt_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."attempted_on" is null and not coalesce(("via_acquisition_channel_id"."direction" in (cast($1 as text)) or ("via_acquisition_channel_id"."direction" is null and "via_acquisition_channel_id"."code" in (cast($2 as text), cast($3 as text), cast($4 as text)))), false)) and "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($5 as date) and "f"."created_on" < cast($6 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($8 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["outbound","cold_call","outbound_email","database","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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
