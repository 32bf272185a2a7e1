with plan as (
    select p.organisation_id, p.id,
           (select sum((y ->> 'baht')::numeric) from jsonb_array_elements(p.document::jsonb #> '{summary,years}') as y
            where (y ->> 'fiscalYear')::int = 2566) as baht
    from publication as p
    where p.kind = 'ACTION_PLAN' and p.first_fiscal_year <= 2566 and p.last_fiscal_year >= 2566
      and not exists (select 1 from publication as l where l.supersedes = p.id)
), report as (
    select r.organisation_id::uuid as organisation_id, r.kind, r.id, r.late, sum(e.spent_baht) as baht
    from progress_report as r join progress_entry as e on e.report_id = r.id
    where r.fiscal_year = 2566 and r.state = 'PUBLISHED' group by r.organisation_id, r.kind, r.id, r.late
)
select o.province, o.type, count(*), count(plan.id), count(half.id), count(*) filter (where half.late = false),
       count(whole.id), count(*) filter (where whole.late = false),
       coalesce(sum(plan.baht), 0)::numeric(20, 2), coalesce(sum(coalesce(whole.baht, half.baht)), 0)::numeric(20, 2)
from organisation as o
left join plan on plan.organisation_id = o.id
left join report as half on half.organisation_id = o.id and half.kind = 'SIX_MONTH'
left join report as whole on whole.organisation_id = o.id and whole.kind = 'ANNUAL'
group by o.province, o.type order by o.province collate "C", o.type collate "C"
