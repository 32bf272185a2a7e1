-- A five-year plan of forty items for each organisation, and what the public reads of it.
insert into action_plan (id, organisation_id, title, first_fiscal_year, last_fiscal_year, objectives, targets, state, round,
                         created_at, changed_at, published_at, version, series_id, edition)
select plan.id, o.id::text, pg_temp.filled(title, o), 2566, 2570, '[]', '[]', 'PUBLISHED', 1,
       '2022-10-01', '2022-10-20', '2022-10-20', 1, plan.id, 1
from org as o, plan_template,
     lateral (select ('018b' || o.hex || '-0000-7000-8000-000000000000')::uuid as id) as plan
where pg_temp.has_plan(o.n) order by o.n;

insert into action_plan_item (id, organisation_id, plan_id, position, kind, name, guideline_codes, rationale, objectives,
                              target_group, steps, place, years, unit_ids, outputs, outcomes, lineage_id)
select replace(i.id, '@@@@', o.hex)::uuid, o.id::text, ('018b' || o.hex || '-0000-7000-8000-000000000000')::uuid,
       position, kind, pg_temp.filled(name, o), guideline_codes, rationale, objectives, target_group, steps, place, years,
       '[]', outputs, outcomes, replace(i.id, '@@@@', o.hex)::uuid
from org as o, item_columns as i
where pg_temp.has_plan(o.n) order by o.n, position;

insert into publication (id, kind, organisation_id, edition, first_fiscal_year, last_fiscal_year, title, published_at,
                         document, csv)
select ('018b' || o.hex || '-0000-7000-8000-000000000000')::uuid, 'ACTION_PLAN', o.id, 1, 2566, 2570,
       pg_temp.filled(title, o), '2022-10-20',
       pg_temp.filled(document, o), pg_temp.filled(csv, o)
from org as o, plan_template
where pg_temp.has_plan(o.n) order by o.n;
