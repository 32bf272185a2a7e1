-- As many organisations as the country has, of its types, in 928 districts of 77 provinces; their names are made up.
-- Nothing is random: what differs between them follows from their number.
create temporary table org as
with syllable as (
    select array['ก่อ','กุด','ขาม','คำ','โคก','งาม','จาน','ชัย','ซับ','ดง','ดอน','ตาล','ทราย','ทุ่ง','ท่า','นา','น้ำ','บัว',
                 'บึง','ปลา','ป่า','ผา','พระ','พลับ','ไผ่','ม่วง','ยาง','ร่ม','ลาด','วัง','ศรี','สวน','สระ','สุข','หนอง','หลวง',
                 'ห้วย','หัว','อ่าง','เอก'] as part
), numbered as (
    select n, abs(hashint4(n)) as chance
    from generate_series(1, current_setting('benchmark.organisations')::int
        - (select count(*)::int from organisation)) as n
)
select n,
       lpad(to_hex(n), 4, '0') as hex,
       ('018a' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-000000000000')::uuid as id,
       part[chance % 40 + 1] || part[chance / 40 % 40 + 1] || part[chance / 1600 % 40 + 1] as village,
       case when n <= 2 then 'SPECIAL' when n <= 78 then 'PAO' when n <= 108 then 'CITY_MUNICIPALITY'
            when n <= 303 then 'TOWN_MUNICIPALITY' when n <= 2550 then 'SUBDISTRICT_MUNICIPALITY' else 'SAO' end as type,
       n % 928 as district
from numbered, syllable;

insert into organisation (id, code, name_th, name_en, type, district, province, changed_at, version)
select id, lpad(n::text, 8, '0'), 'องค์กรปกครองส่วนท้องถิ่น' || village, 'Local Government ' || n, type,
       'อำเภอที่ ' || district, 'จังหวัดที่ ' || district % 77, '2022-10-01', 0
from org;
insert into organisation_unit (id, organisation_id, position, name, active)
select ('018a' || hex || '-0000-7000-8000-0000000001' || lpad(to_hex(u), 2, '0'))::uuid, id, u,
       (array['สำนักปลัด','กองคลัง','กองช่าง','กองการศึกษา'])[u], true
from org, generate_series(1, 4) as u;

-- The demo organisation with no plan of its own yet is one of those that report.
insert into org
select 0, '0000', id, 'บางเสาธง', type, 0 from organisation where code = '06110901';

-- A few have not published a plan, and some have not sent in every report.
create function pg_temp.has_plan(n int) returns boolean immutable language sql as 'select n % 500 <> 21';
create function pg_temp.has_report(n int, kind text) returns boolean immutable language sql as
    $$ select n % 500 <> 21 and n % 100 <> 13 and not (kind = 'ANNUAL' and n % 50 = 7) $$;
create function pg_temp.is_late(n int, kind text) returns boolean immutable language sql as
    $$ select case kind when 'SIX_MONTH' then n % 20 = 3 else n % 25 = 4 end $$;
