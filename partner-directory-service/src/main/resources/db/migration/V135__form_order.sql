-- jsonb sorts the members of an object by the length of their names; the fields of a form come in the order that its partner chose.
alter table intake_requirements alter column content type json using content::json;
