-- Five hundred items of thirteen digits each make a sum of sixteen.
alter table organisation_year
    alter column planned_baht type numeric(19, 2),
    alter column spent_baht type numeric(19, 2);

-- What an approver decided and what the monitor found never changes, as what is published doesn't.
create trigger approval_is_final before update or delete or truncate on approval
    for each statement execute function refuse_change();
create trigger verdict_is_final before update or delete or truncate on verdict
    for each statement execute function refuse_change();

-- V6 began to count with the publications that came after it. Here are those from before, and the reports that were
-- forgotten when another plan was published; what stands is left as it is.
create temporary table planned on commit drop as
select distinct on (p.organisation_id, y."fiscalYear")
       p.organisation_id, y."fiscalYear" as fiscal_year, p.id, plan.series_id, p.published_at, y.baht
from publication as p
join organisation as o on o.id = p.organisation_id
join action_plan as plan on plan.id = p.id
cross join jsonb_to_recordset(p.document::jsonb #> '{summary,years}') as y ("fiscalYear" int, baht numeric)
where p.kind = 'ACTION_PLAN' and not exists (select from publication as later where later.supersedes = p.id)
order by p.organisation_id, y."fiscalYear", p.published_at desc;

-- Whether a report was in time is said by its first revision.
create temporary table reported on commit drop as
select p.organisation_id, r.fiscal_year, r.plan_series_id as series_id, r.kind, r.id,
       first.published_at as submitted_at, first.late, p.document::jsonb #> '{rollUps,total}' as total
from publication as p
join progress_report as r on r.id = p.id
join progress_report as first on first.id = r.series_id
where p.kind = 'PROGRESS_REPORT' and not exists (select from publication as later where later.supersedes = p.id);

insert into organisation_year as known (id, organisation_id, fiscal_year, plan_id, plan_published_at, planned_baht,
                                        six_month_report_id, six_month_submitted_at, six_month_late,
                                        annual_report_id, annual_submitted_at, annual_late,
                                        spent_baht, reported_items, completed_items)
select gen_random_uuid(), organisation_id, fiscal_year, planned.id, planned.published_at, planned.baht,
       half.id, half.submitted_at, half.late, whole.id, whole.submitted_at, whole.late,
       (figures ->> 'spentBaht')::numeric, (figures ->> 'items')::int, (figures ->> 'completed')::int
from planned
left join (select * from reported where kind = 'SIX_MONTH') as half using (organisation_id, fiscal_year, series_id)
left join (select * from reported where kind = 'ANNUAL') as whole using (organisation_id, fiscal_year, series_id)
cross join lateral (select coalesce(whole.total, half.total)) as last (figures)
on conflict (organisation_id, fiscal_year) do update
set plan_id = excluded.plan_id, plan_published_at = excluded.plan_published_at, planned_baht = excluded.planned_baht,
    six_month_report_id = excluded.six_month_report_id, six_month_submitted_at = excluded.six_month_submitted_at,
    six_month_late = excluded.six_month_late, annual_report_id = excluded.annual_report_id,
    annual_submitted_at = excluded.annual_submitted_at, annual_late = excluded.annual_late,
    spent_baht = excluded.spent_baht, reported_items = excluded.reported_items,
    completed_items = excluded.completed_items
where known.plan_id is null
   or known.plan_id = excluded.plan_id and (known.six_month_report_id is null or known.annual_report_id is null);

insert into organisation_year as known (id, organisation_id, fiscal_year, six_month_closes_on, annual_closes_on)
select gen_random_uuid(), o.id, r.fiscal_year,
       max(r.closes_on) filter (where r.kind = 'SIX_MONTH'), max(r.closes_on) filter (where r.kind = 'ANNUAL')
from reporting_round as r
join organisation as o on o.id::text = r.organisation_id
group by o.id, r.fiscal_year
on conflict (organisation_id, fiscal_year) do update
set six_month_closes_on = coalesce(known.six_month_closes_on, excluded.six_month_closes_on),
    annual_closes_on = coalesce(known.annual_closes_on, excluded.annual_closes_on);

-- As V11 did, for the rows that were not there, and for findings that a publication at the same moment put back.
create temporary table latest on commit drop as
select distinct on (document_id) document_id, finding from verdict where item_id is null order by document_id, id desc;
update organisation_year set plan_finding = finding from latest where document_id = plan_id;
update organisation_year set six_month_finding = finding from latest where document_id = six_month_report_id;
update organisation_year set annual_finding = finding from latest where document_id = annual_report_id;

-- Which reports count follows from the plan.
alter table organisation_year drop column plan_series_id;
