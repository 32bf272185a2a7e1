-- What the published plans and reports are found by: their titles and the names of the plan's items.
create temporary table named as
select o.id as organisation_id, md5(text)::uuid as text_id, text
from org as o, item_columns, lateral (select lower(pg_temp.filled(name, o)) as text) as filled
where pg_temp.has_plan(o.n);

insert into searched_text (id, text)
select md5(text)::uuid, text
from (select text from named union select lower(title) from publication) as found
on conflict do nothing;

insert into publication_text (text_id, kind, publication_id)
select text_id, kind, p.id from publication as p join named using (organisation_id)
union
select md5(lower(title))::uuid, kind, id from publication
order by 1, 2, 3
on conflict do nothing;
