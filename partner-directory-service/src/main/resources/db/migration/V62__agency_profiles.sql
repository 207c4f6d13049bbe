-- What an agency says of itself, for all districts that see it, with who said so and when.
alter table agency
    add column profile jsonb,
    add column profile_by text,
    add column profile_at timestamptz,
    add constraint agency_profile check (num_nonnulls(profile, profile_by, profile_at) in (0, 3));
grant update (profile, profile_by, profile_at) on agency to ${app};
