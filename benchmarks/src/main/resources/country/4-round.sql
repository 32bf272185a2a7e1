-- The reports of one round, benchmark.round; run for each, as time puts the rows into this order too.
drop table if exists reporting;
create temporary table reporting as
select o as organisation, o.n, o.hex, o.id::text as organisation_id, o.n % 16 as variant, round, fiscal_year, kind, opens_on,
       ('018c' || lpad(to_hex(round), 4, '0') || '-' || o.hex || '-7000-8000-000000000000')::uuid as round_id,
       ('018d' || lpad(to_hex(round), 4, '0') || '-' || o.hex || '-7000-8000-000000000000')::uuid as report_id,
       ('018b' || o.hex || '-0000-7000-8000-000000000000')::uuid as plan_id
from org as o, round_of
where round = current_setting('benchmark.round')::int and pg_temp.has_report(o.n, kind);

-- Some that have set the round never send a report in: they are late for good.
insert into reporting_round (id, organisation_id, fiscal_year, kind, opens_on, closes_on, changed_at, version)
select ('018c' || lpad(to_hex(round), 4, '0') || '-' || o.hex || '-7000-8000-000000000000')::uuid, o.id::text, fiscal_year,
       kind, opens_on, opens_on + 30, opens_on, 0
from org as o, round_of
where round = current_setting('benchmark.round')::int and pg_temp.has_plan(o.n)
order by o.n;

insert into progress_report (id, organisation_id, round_id, plan_id, plan_series_id, fiscal_year, kind, series_id, revision,
                             late, state, round, published_at, created_at, changed_at, version)
select report_id, organisation_id, round_id, plan_id, plan_id, fiscal_year, kind, report_id, 1, pg_temp.is_late(n, kind),
       'PUBLISHED', 1, opens_on + interval '10 days', opens_on, opens_on + interval '10 days', 1
from reporting order by n;

insert into progress_entry (id, organisation_id, report_id, item_id, lineage_id, position, state, summary, results,
                            spent_baht, overspending_confirmed, problems, evidence_links, evidence_files)
select ('018d' || lpad(to_hex(round), 4, '0') || '-' || hex || '-7000-8000-0000000000' || lpad(to_hex(position), 2, '0'))::uuid,
       organisation_id, report_id, item.id, item.id, position, state, pg_temp.filled(summary, organisation), results, spent,
       false, problems, jsonb_build_array('https://example.org/evidence/' || hex || '/' || position), '[]'
from reporting join entry_columns using (round, variant),
     lateral (select replace(item_id, '@@@@', hex)::uuid as id) as item
order by n, position;

insert into publication (id, kind, organisation_id, edition, first_fiscal_year, last_fiscal_year, title, published_at,
                         document, csv)
select report_id, 'PROGRESS_REPORT', organisation_id::uuid, 1, fiscal_year, fiscal_year, pg_temp.filled(t.title, organisation),
       opens_on + interval '10 days',
       pg_temp.filled(report_template.document, organisation), pg_temp.filled(report_template.csv, organisation)
from reporting join report_template using (round, variant),
     lateral (select format('รายงานผลการดำเนินการตามแผน ปีงบประมาณ %s: %s', fiscal_year, title) as title
              from plan_template) as t
order by n;
