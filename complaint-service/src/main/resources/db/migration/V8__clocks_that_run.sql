-- Which clocks of an organisation run, by their last day: the lists of what is due soon and overdue.
create index complaint_deadline_running on complaint_deadline (organisation_id, due_on, warn_on, complaint_id)
    where ended_at is null and paused_on is null;
