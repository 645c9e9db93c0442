create table kjennetegn (
    noekkel text primary key,
    verdi   text not null
);
comment on table kjennetegn is 'Det programmet må huske om seg selv: om databasen er demo, og hvor langt demoklokka er flyttet.';
comment on column kjennetegn.noekkel is 'Navnet på det som huskes: demo, klokke.';
comment on column kjennetegn.verdi is 'Verdien som tekst.';

create table engangsnoekkel (
    person  uuid        not null,
    noekkel text        not null check (length(noekkel) <= 200),
    avtrykk text        not null,
    status  integer,
    svar    text,
    tid     timestamptz not null,
    primary key (person, noekkel)
);
create index engangsnoekkel_tid on engangsnoekkel (tid);
comment on table engangsnoekkel is 'Én rad for hver sendt endring, så den som sender på nytt får samme svar og ingenting skjer to ganger.';
comment on column engangsnoekkel.person is 'Personen som sendte.';
comment on column engangsnoekkel.noekkel is 'Nøkkelen fra Idempotency-Key.';
comment on column engangsnoekkel.avtrykk is 'Avtrykk av metode, adresse og innhold; samme nøkkel med annet innhold avvises.';
comment on column engangsnoekkel.status is 'HTTP-status svaret hadde.';
comment on column engangsnoekkel.svar is 'Svaret som JSON.';
comment on column engangsnoekkel.tid is 'Når den ble brukt; gamle rader slettes.';

create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
comment on table spring_session is 'Innloggede økter, så en økt overlever at serveren dør (REL-22).';
comment on column spring_session.primary_id is 'Radens id.';
comment on column spring_session.session_id is 'Øktens id i informasjonskapselen.';
comment on column spring_session.creation_time is 'Opprettet, millisekunder siden 1970.';
comment on column spring_session.last_access_time is 'Sist brukt, millisekunder siden 1970.';
comment on column spring_session.max_inactive_interval is 'Tillatt tid uten bruk, sekunder.';
comment on column spring_session.expiry_time is 'Utløper, millisekunder siden 1970.';
comment on column spring_session.principal_name is 'Brukernavnet økten tilhører.';

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table spring_session_attributes is 'Det økten husker.';
comment on column spring_session_attributes.session_primary_id is 'Økten.';
comment on column spring_session_attributes.attribute_name is 'Navnet på verdien.';
comment on column spring_session_attributes.attribute_bytes is 'Verdien, serialisert av rammeverket.';
