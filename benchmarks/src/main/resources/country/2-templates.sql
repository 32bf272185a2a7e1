-- What is written forty times in each plan, made once out of the example's published plan: @@@@ stands for the number of
-- the organisation in every id, the other @words@ for what is its own.
create temporary table plan_example as
select document::jsonb as document from publication where kind = 'ACTION_PLAN' order by id limit 1;

create temporary table item_template as
select position,
       item || jsonb_build_object(
           'id', '018b@@@@-0000-7000-8000-0000000000' || lpad(to_hex(position), 2, '0'),
           'lineageId', '018b@@@@-0000-7000-8000-0000000000' || lpad(to_hex(position), 2, '0'),
           'position', position,
           'name', case when position = 40 then '@special@'
                        when position % 4 = 0 then (item ->> 'name') || ' บ้าน@village@'
                        else item ->> 'name' end,
           'years', (select jsonb_agg(item -> 'years' -> 0 || jsonb_build_object('fiscalYear', y) order by y)
                     from generate_series(2566, 2570) as y)) as item
from plan_example,
     generate_series(1, 40) as position,
     lateral (select document -> 'items' -> ((position - 1) % jsonb_array_length(document -> 'items')) as item);

create temporary table item_columns as
select position, item ->> 'id' as id, item ->> 'kind' as kind, item ->> 'name' as name,
       item -> 'guidelineCodes' as guideline_codes, item ->> 'rationale' as rationale, item -> 'objectives' as objectives,
       item -> 'targetGroup' as target_group, item -> 'steps' as steps, item ->> 'place' as place, item -> 'years' as years,
       item -> 'outputs' as outputs, item -> 'outcomes' as outcomes
from item_template;

create temporary table plan_template as
with yearly as (
    select coalesce(sum((item #>> '{years,0,budget,amount}')::numeric), 0.00) as baht from item_template
)
select baht,
       (document || jsonb_build_object(
           'id', '018b@@@@-0000-7000-8000-000000000000',
           'seriesId', '018b@@@@-0000-7000-8000-000000000000',
           'organisationId', '@org@',
           'organisationNameTh', 'องค์กรปกครองส่วนท้องถิ่น@village@',
           'title', (document ->> 'title') || ' @village@',
           'summary', document -> 'summary' || jsonb_build_object(
               'items', 40,
               'years', (select jsonb_agg(jsonb_build_object('fiscalYear', y, 'baht', baht) order by y)
                         from generate_series(2566, 2570) as y),
               'totalBaht', 5 * baht),
           'items', (select jsonb_agg(item order by position) from item_template)))::text as document,
       (select string_agg(concat_ws(',', '018b@@@@-0000-7000-8000-000000000000', 1, item ->> 'id', position,
                                    item ->> 'kind', item ->> 'name', item ->> 'guidelineCodes', y, 'BAHT', 100), E'\r\n')
        from item_template, generate_series(2566, 2570) as y) as csv,
       (document ->> 'title') || ' @village@' as title
from plan_example, yearly;

-- Ten rounds, two in each fiscal year.
create temporary table round_of as
select 2 * (y - 2566) + k as round, y as fiscal_year, (array['SIX_MONTH','ANNUAL'])[k] as kind,
       make_date(y - 543, case k when 1 then 4 else 10 end, 1) as opens_on
from generate_series(2566, 2570) as y, generate_series(1, 2) as k;

-- What is reported of each item comes in sixteen variants.
create temporary table entry_template as
select round, variant, position,
       case when kind = 'SIX_MONTH' and luck < 45 then 'NOT_STARTED' when luck < 70 then 'COMPLETED'
            when luck < 92 then 'IN_PROGRESS' when luck < 97 then 'NOT_STARTED' else 'CANCELLED' end as state,
       case when luck % 3 = 0 then null else 'ดำเนินการตามแผนแล้วร้อยละ ' || luck || ' ของเป้าหมาย บ้าน@village@' end as summary,
       case when luck % 7 = 0 then 'ผู้เข้าร่วมน้อยกว่าที่คาดไว้' end as problems,
       round((item #>> '{years,0,budget,amount}')::numeric * luck / 100, 2) as spent,
       coalesce((select jsonb_agg(jsonb_build_object('indicator', i ->> 'name', 'value', luck))
                 from jsonb_array_elements(item -> 'outputs' || (item -> 'outcomes')) as i), '[]') as results,
       luck, item, item ->> 'id' as item_id
from round_of, item_template, generate_series(0, 15) as variant,
     lateral (select abs(hashint4(variant * 100000 + round * 100 + position)) % 100 as luck);

create function pg_temp.figures(items jsonb) returns jsonb language sql as $$
    select jsonb_build_object(
        'items', count(*),
        'notStarted', count(*) filter (where i ->> 'state' = 'NOT_STARTED'),
        'inProgress', count(*) filter (where i ->> 'state' = 'IN_PROGRESS'),
        'completed', count(*) filter (where i ->> 'state' = 'COMPLETED'),
        'cancelled', count(*) filter (where i ->> 'state' = 'CANCELLED'),
        'plannedBaht', coalesce(sum((i #>> '{budget,amount}')::numeric), 0.00),
        'spentBaht', coalesce(sum((i ->> 'spentBaht')::numeric), 0.00))
    from jsonb_array_elements(items) as i $$;
create function pg_temp.roll_up(items jsonb, way text) returns jsonb language sql as $$
    select jsonb_agg(jsonb_build_object('key', key, 'figures', pg_temp.figures(grouped)) order by key)
    from (select case way when 'units' then coalesce(i -> 'units' ->> 0, 'NONE')
                          when 'quarters' then coalesce(i -> 'quarters' ->> -1, 'NONE')
                          else i ->> way end as key,
                 jsonb_agg(i) as grouped
          from jsonb_array_elements(items) as i group by 1) as groups $$;

create temporary table report_template as
with reported as (
    select round, variant, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'itemId', item -> 'id', 'lineageId', item -> 'lineageId', 'position', position, 'kind', item -> 'kind',
               'name', item -> 'name', 'guidelineCodes', item -> 'guidelineCodes',
               'dimension', split_part(item #>> '{guidelineCodes,0}', '.', 1),
               'mission', regexp_replace(item #>> '{guidelineCodes,0}', '\.[^.]*$', ''),
               'units', item -> 'units', 'quarters', item #> '{years,0,quarters}', 'budget', item #> '{years,0,budget}',
               'state', state, 'summary', summary, 'spentBaht', spent, 'problems', problems,
               'indicators', coalesce((select jsonb_agg(jsonb_build_object(
                                           'name', i -> 'name', 'comparison', i -> 'comparison', 'target', i -> 'value',
                                           'unit', i -> 'unit', 'value', luck, 'reached', true))
                                       from jsonb_array_elements(item -> 'outputs' || (item -> 'outcomes')) as i), '[]'),
               'evidenceLinks', jsonb_build_array('https://example.org/evidence/@@@@/' || position),
               'evidenceFiles', 0)) order by position) as items,
           string_agg(concat_ws(',', item ->> 'id', position, item ->> 'kind', item ->> 'name', state, summary, spent,
                                problems), E'\r\n' order by position) as csv
    from entry_template group by round, variant
)
select round, variant, reported.csv, pg_temp.figures(items) as total,
       jsonb_build_object(
           'id', '018d' || lpad(to_hex(round), 4, '0') || '-@@@@-7000-8000-000000000000',
           'seriesId', '018d' || lpad(to_hex(round), 4, '0') || '-@@@@-7000-8000-000000000000',
           'revision', 1, 'organisationId', '@org@', 'organisationNameTh', 'องค์กรปกครองส่วนท้องถิ่น@village@',
           'planId', '018b@@@@-0000-7000-8000-000000000000', 'planSeriesId', '018b@@@@-0000-7000-8000-000000000000',
           'planTitle', title, 'planEdition', 1, 'fiscalYear', fiscal_year, 'kind', kind,
           'periodEnd', opens_on - 1, 'late', false, 'submittedAt', (opens_on + 10) || 'T00:00:00Z',
           'rollUps', jsonb_build_object(
               'total', pg_temp.figures(items), 'dimensions', pg_temp.roll_up(items, 'dimension'),
               'missions', pg_temp.roll_up(items, 'mission'), 'units', pg_temp.roll_up(items, 'units'),
               'quarters', pg_temp.roll_up(items, 'quarters'), 'kinds', pg_temp.roll_up(items, 'kind')),
           'items', items, 'approvals', '[]'::jsonb)::text as document
from reported join round_of using (round), plan_template;

-- What is read for each of millions of rows is taken apart once.
create temporary table entry_columns as
select round, variant, position, state, summary, problems, spent, results, item_id from entry_template;

create function pg_temp.filled(template text, o org) returns text language sql as $$
    select replace(replace(replace(replace(template, '@@@@', o.hex), '@org@', o.id::text), '@village@', o.village),
        '@special@', case when o.n % 1000 = 500 then 'โครงการสวนพฤกษศาสตร์โปร่งใส'
                          when o.n % 100 = 50 then 'โครงการหอกระจายข่าวใสสะอาด'
                          else 'โครงการส่งเสริมคุณธรรมในชุมชน' end) $$;
