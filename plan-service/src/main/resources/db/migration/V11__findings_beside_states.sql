-- The monitor's latest word on a whole plan or report, beside what the organisation says of itself.
alter table organisation_year
    add column plan_finding      text,
    add column six_month_finding text,
    add column annual_finding    text;

create temporary table latest on commit drop as
select distinct on (document_id) document_id, finding from verdict where item_id is null order by document_id, id desc;
update organisation_year set plan_finding = finding from latest where document_id = plan_id;
update organisation_year set six_month_finding = finding from latest where document_id = six_month_report_id;
update organisation_year set annual_finding = finding from latest where document_id = annual_report_id;
