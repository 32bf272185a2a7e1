-- Plans have versions, and other documents than plans go through the approval chain and before the public.
alter table action_plan add column series_id uuid;
alter table action_plan add column edition int;
alter table action_plan add column amends uuid references action_plan;
update action_plan set series_id = id, edition = 1;
alter table action_plan alter column series_id set not null;
alter table action_plan alter column edition set not null;
create unique index action_plan_amendment on action_plan (amends) where amends is not null;
create index action_plan_by_series on action_plan (organisation_id, series_id, id);

alter table action_plan_item add column lineage_id uuid;
update action_plan_item set lineage_id = id;
alter table action_plan_item alter column lineage_id set not null;

alter table approval rename column plan_id to subject_id;
alter table approval drop constraint approval_plan_id_fkey;

create extension if not exists pg_trgm;

-- What was put before the public, as it was: one row per published version of a document.
create table publication (
    id                uuid        primary key,
    kind              text        not null,
    organisation_id   uuid        not null,
    supersedes        uuid        unique references publication,
    edition           int         not null,
    first_fiscal_year int         not null,
    last_fiscal_year  int         not null,
    title             text        not null,
    published_at      timestamptz not null,
    search_text       text        not null,
    document          text        not null,
    csv               text        not null
);
-- No release has published anything yet; what a developer published before has no table and knows no versions.
insert into publication
select id, 'ACTION_PLAN', organisation_id, null, 1, first_fiscal_year, last_fiscal_year, title, published_at,
       lower(title), document, ''
from published_action_plan;
drop table published_action_plan;
create index publication_of on publication (kind, organisation_id, id);
create index publication_by_id on publication (kind, id);
create index publication_by_text on publication using gin (search_text gin_trgm_ops);
create trigger publication_is_final before update or delete or truncate on publication
    for each statement execute function refuse_change();
