-- In which language help is needed, since facts tell it; nobody told of those before.
alter table referred_need add column language text not null default 'und' check (language ~ '^[a-z]{2,3}$');
