-- Five years of complaints, in the order in which they came: those of one organisation lie between those of all others.
create temporary table came as
select row_number() over (order by age desc, o.n) as n, o.n as org, id as organisation_id, is_large, units, k, chance, age,
       now() - age * interval '1 day' as arrived_at
from org as o, generate_series(1, complaints) as k,
     lateral (select hashint8(o.n * 1000000 + k) & 2147483647 as chance) as c,
     lateral (select (k - 1 + chance % 1000 / 1000.0) * 1826 / complaints as age) as a;

-- After three days somebody is in charge of most, after fifteen most are closed, and of the older ones one in 100 is not.
create temporary table kase as
select came.*, what, pg_temp.tracking_number((2500 + n % 70)::int, n) as tracking_number,
       (array['ROADS','WATER','WASTE','LIGHTING','NOISE','SERVICE','OTHER'])[what] as category,
       case when not is_open and chance % 20 < 17 then 'COMPLETED' when not is_open and chance % 20 < 19 then 'REJECTED'
            when not is_open then 'REFERRED' when age < 2 then 'RECEIVED' when chance % 10 = 9 then 'AWAITING_COMPLAINANT'
            else 'IN_PROGRESS' end as state,
       case when age > 3 and chance % 25 > 0 then units[chance / 3 % cardinality(units) + 1] end as unit_id,
       case when not is_open then least(arrived_at + (1 + chance % 14) * interval '1 day', now()) end as completed_at,
       (arrived_at at time zone 'Asia/Bangkok')::date as received_on,
       'หมู่ ' || chance % 20 + 1 as village,
       ('01' || substr(lpad(to_hex((extract(epoch from arrived_at) * 1000)::bigint), 12, '0'), 3, 6) || '-'
           || substr(lpad(to_hex((extract(epoch from arrived_at) * 1000)::bigint), 12, '0'), 9) || '-7000-8000-'
           || lpad(to_hex(org * 1000000 + k), 12, '0'))::uuid as id
from came, lateral (select case when age < 15 then chance % 10 < 6 when age < 45 then chance % 10 = 0
                                else chance % 100 = 0 end as is_open,
                           chance / 7 % 7 + 1 as what) as s;
create index on kase (n);

insert into complaint (id, organisation_id, tracking_number, channel, category, description, searchable, place_address,
                       place_village, contact_email, state, received_at, arrived_at, unit_id, officer, due_on, waiting_since,
                       completed_at, result, rating, rated_at, version)
select id, organisation_id::text, tracking_number,
       case when chance % 1000 = 3 then 'OPEN311' else (array['WEB','PHONE','LINE','IN_PERSON'])[chance / 11 % 4 + 1] end,
       category, description, lower(description || ' ' || address || ' ' || village), address, village,
       case when chance % 2 = 0 then 'complainant@example.org' end,
       state, arrived_at, arrived_at, unit_id,
       case when unit_id = units[3] and chance / 13 % 10 = 0 then 'complaints'
            when unit_id is not null then 'officer-' || chance / 13 % 10 end,
       received_on + 15, case when state = 'AWAITING_COMPLAINANT' then received_on + 1 end, completed_at,
       case when completed_at is not null then 'ดำเนินการแก้ไขเรียบร้อยแล้ว' end,
       case when state = 'COMPLETED' and chance % 3 = 0 then chance % 5 + 1 end,
       case when state = 'COMPLETED' and chance % 3 = 0 then completed_at end, 3
from kase,
     lateral (select (array[
         'ถนนเป็นหลุมเป็นบ่อ รถจักรยานยนต์ล้มบ่อยครั้ง ขอให้ซ่อมแซมผิวจราจร',
         'ฝาท่อระบายน้ำบนทางเท้าชำรุด เดินผ่านแล้วเกือบตก ขอให้เปลี่ยนใหม่',
         'น้ำประปาไหลอ่อนและขุ่นมาก ไม่สามารถใช้ได้ ขอให้ตรวจสอบท่อส่งน้ำ',
         'ท่อประปาแตกหน้าบ้าน น้ำไหลทิ้งทั้งคืน ขอให้ส่งช่างมาซ่อมโดยเร็ว',
         'รถเก็บขยะไม่มาหลายวัน ส่งกลิ่นเหม็นรบกวนและมีสุนัขคุ้ยเขี่ย ขอให้เข้าเก็บ',
         'มีคนลักลอบทิ้งขยะและเศษวัสดุก่อสร้างริมทาง ขอให้ติดป้ายและเก็บออกไป',
         'ไฟถนนดับ ทางเดินมืดมาก เด็กนักเรียนกลับบ้านลำบาก เมื่อคืนก็ดับไฟอีก ขอให้ซ่อมไฟถนน',
         'โคมไฟสาธารณะกะพริบตลอดคืนแล้วดับไป เกรงว่าจะเกิดอุบัติเหตุ ขอให้เปลี่ยนหลอด',
         'ร้านค้าเปิดเพลงเสียงดังถึงดึก นอนไม่ได้ ขอให้ตักเตือนผู้ประกอบการ',
         'งานก่อสร้างตอกเสาเข็มแต่เช้ามืด ทารกในบ้านตกใจ ขอให้กำหนดเวลาทำงาน',
         'เจ้าหน้าที่ให้บริการล่าช้า รอคิวนานและต้องกลับมาใหม่ ขอให้ปรับปรุงการให้บริการ',
         'โทรศัพท์ติดต่อสำนักงานไม่มีผู้รับสายหลายวัน ขอให้ตรวจสอบ',
         'ขอให้ตัดกิ่งไม้ใหญ่ที่พาดสายไฟ เกรงว่าจะเกิดอันตรายเมื่อมีพายุฝน',
         'สุนัขจรจัดรวมฝูงไล่กัดคนเดินผ่าน ขอให้มาจับไปดูแล'])[2 * what - chance / 37 % 2]
              || ' บริเวณบ้านเลขที่ ' || chance % 977 || '/' || chance / 977 % 89 || ' ซอย ' || chance / 17 % 43
              || case when chance / 19 % 1000 = 7 then ' ใกล้สะพานแขวนที่ชำรุด' else '' end
              || case when chance / 23 % (case when is_large then 10000 else 8 end) = 3 then ' ตรงข้ามตลาดน้ำ' else '' end
              || ' แจ้งมาแล้ว ' || chance / 29 % 7 || ' ครั้ง' as description,
              'ถนนเทศบาล ' || chance / 31 % 25 || ' ซอย ' || chance / 17 % 43 as address) as text
order by n;

insert into complaint_receipt (tracking_number, secret_hash, organisation_id, complaint_id)
select tracking_number, sha256(int8send(n)), organisation_id, id from kase order by n;
