create table kommune (
    nummer text primary key check (nummer ~ '^[0-9]{4}$'),
    navn   text not null
);
comment on table kommune is 'Kommunene som bruker løsningen; ingenting krysser mellom dem.';
comment on column kommune.nummer is 'Kommunenummer, fire siffer.';
comment on column kommune.navn is 'Navnet som vises.';

create table enhet (
    id       uuid primary key,
    kommune  text not null references kommune,
    tjeneste text not null,
    navn     text not null
);
create index enhet_kommune on enhet (kommune, tjeneste);
comment on table enhet is 'Et sted der folk arbeider: en barnehage, en skole, et kontor.';
comment on column enhet.id is 'Enhetens id.';
comment on column enhet.kommune is 'Kommunen enheten hører til.';
comment on column enhet.tjeneste is 'Tjenesten enheten er del av, for eksempel barnehage eller ppt; bestemmer hvilken modell som kjøres.';
comment on column enhet.navn is 'Navnet som vises.';

create table person (
    id         uuid primary key,
    kommune    text    not null references kommune,
    brukernavn text    not null unique,
    passord    text,
    navn       text    not null,
    aktiv      boolean not null default true
);
create index person_kommune on person (kommune);
comment on table person is 'De som kan logge inn.';
comment on column person.id is 'Personens id; også behandler i motoren.';
comment on column person.kommune is 'Kommunen personen hører til.';
comment on column person.brukernavn is 'Brukernavnet.';
comment on column person.passord is 'Passordet som bcrypt; tomt når innlogging skjer hos en annen.';
comment on column person.navn is 'Navnet som vises for kolleger.';
comment on column person.aktiv is 'En inaktiv person kommer ikke inn.';

create table rolle (
    person uuid not null references person,
    rolle  text not null,
    enhet  uuid references enhet,
    unique nulls not distinct (person, rolle, enhet)
);
create index rolle_enhet on rolle (enhet);
comment on table rolle is 'Hvilke roller en person har, og hvor.';
comment on column rolle.person is 'Personen.';
comment on column rolle.rolle is 'ansatt, leder, koordinator, ke, fagansvarlig, systemadmin, arkivar, ressursperson, personvern, forelder eller ungdom.';
comment on column rolle.enhet is 'Enheten rollen gjelder i; tom for roller som gjelder hele kommunen.';

create table engangslenke (
    avtrykk  text primary key,
    formaal  text        not null,
    utloeper timestamptz not null,
    brukt    timestamptz
);
comment on table engangslenke is 'Lenker som virker én gang, for eksempel for å lage den første administratoren.';
comment on column engangslenke.avtrykk is 'SHA-256 av nøkkelen i lenken; selve nøkkelen lagres ikke.';
comment on column engangslenke.formaal is 'Hva lenken kan brukes til.';
comment on column engangslenke.utloeper is 'Når den slutter å virke.';
comment on column engangslenke.brukt is 'Når den ble brukt.';
