-- The texts by which publications are found stood together in one long text, whose parts PostgreSQL can't count: it
-- could not tell a frequent text from a rare one, and read every document to find that a text stands in none.
create table searched_text (
    id   uuid primary key,
    text text not null
);
create index searched_text_by_piece on searched_text using gin (text gin_trgm_ops);
alter table searched_text alter column text set statistics 1000;

create table publication_text (
    text_id        uuid not null references searched_text,
    kind           text not null,
    publication_id uuid not null references publication,
    primary key (text_id, kind, publication_id)
);
create index publication_text_of on publication_text (publication_id, text_id);
-- So that it knows of each text that most organisations share how many publications hold it.
alter table publication_text alter column text_id set statistics 1000;

create temporary table found on commit drop as
select distinct p.id, p.kind,
       btrim(regexp_replace(translate(lower(replace(normalize(t.text, nfkc), U&'\0E4D\0E32', U&'\0E33')),
                                      '๐๑๒๓๔๕๖๗๘๙', '0123456789'), '\s+', ' ', 'g')) as text
from publication as p,
     lateral (select p.title
              union all
              select part ->> name
              from unnest(array['items', 'risks', 'activities']) as parts,
                   jsonb_array_elements(coalesce(p.document::jsonb -> parts, '[]')) as part,
                   unnest(array['name', 'processStep', 'riskEvent']) as name
              where part ->> name is not null) as t (text);
insert into searched_text (id, text) select distinct md5(text)::uuid, text from found;
insert into publication_text (text_id, kind, publication_id) select md5(text)::uuid, kind, id from found;

drop index publication_by_text;
alter table publication drop column search_text;
