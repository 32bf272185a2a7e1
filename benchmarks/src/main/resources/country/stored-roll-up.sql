select o.province, o.type, count(*), count(y.plan_id), count(y.six_month_report_id),
       count(*) filter (where y.six_month_late = false), count(y.annual_report_id),
       count(*) filter (where y.annual_late = false),
       coalesce(sum(y.planned_baht), 0)::numeric(20, 2), coalesce(sum(y.spent_baht), 0)::numeric(20, 2)
from organisation as o left join organisation_year as y on y.organisation_id = o.id and y.fiscal_year = 2566
group by o.province, o.type order by o.province collate "C", o.type collate "C"
