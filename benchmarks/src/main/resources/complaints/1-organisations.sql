-- One large municipality and all others of the country. Nothing is random: what differs follows from their number.
insert into served_organisation (id, name_th, name_en, version, units)
select ('018a' || hex || '-0000-7000-8000-000000000000')::uuid, 'องค์กรปกครองส่วนท้องถิ่น ' || n, 'Local Government ' || n, 0,
       (select jsonb_agg(jsonb_build_object('id', '018a' || hex || '-0000-7000-8000-0000000001' || lpad(to_hex(u), 2, '0'),
                                            'name', (array['สำนักปลัด','กองคลัง','กองช่าง','กองการศึกษา'])[u], 'active', true))
        from generate_series(1, 4) as u)
from generate_series(1, current_setting('benchmark.organisations')::int
         - (select count(*)::int from served_organisation)) as n, lateral (select lpad(to_hex(n), 4, '0') as hex) as as_hex;

create temporary table org as
select row_number() over (order by is_large desc, id) - 1 as n, id, is_large,
       case when is_large then 100000 else 60 end as complaints,
       array(select (unit ->> 'id')::uuid from jsonb_array_elements(units) as unit) as units
from served_organisation, lateral (select id = '01890a5d-ac96-774b-bcce-b302099a8057' as is_large) as size;

insert into complaint_handler (id, organisation_id, subject, name, unit_id, head, version)
select gen_random_uuid(), id::text, 'complaints', 'เจ้าหน้าที่รับเรื่อง', units[3], false, 0 from org where is_large;
