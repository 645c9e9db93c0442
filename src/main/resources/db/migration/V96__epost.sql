-- Utboksen (ADR 0054). Hva som står i en e-post, er ikke lagret: den sier bare hvor mange varsler som venter. Adressen slås opp når den
-- sendes. Tidene her er virkelig tid; stille timer og daglige oppsummeringer følger forretningstiden.
create table epost (
    id        uuid        primary key,
    mottaker  uuid        not null references person,
    noekkel   text        not null unique,
    opprettet timestamptz not null,
    tilstand  text        not null default 'klar' check (tilstand in ('klar', 'sendes', 'sendt', 'fanget', 'uviss', 'avvist', 'bortfalt')),
    antall    integer,
    forsoek   integer     not null default 0,
    neste     timestamptz not null default now(),
    laast_til timestamptz,
    avgjort   timestamptz,
    feil      text,
    check ((tilstand = 'sendes') = (laast_til is not null)),
    check ((tilstand in ('klar', 'sendes')) = (avgjort is null))
);
create index epost_mottaker on epost (mottaker, opprettet desc);
create index epost_klare on epost (neste) where tilstand = 'klar';
create index epost_under_sending on epost (laast_til) where tilstand = 'sendes';
comment on table epost is 'E-post som skal ut, og hvordan det gikk. Uten adresse, emne og tekst.';
comment on column epost.id is 'Id-en; også Message-ID, så mottakerens tjener kjenner igjen en gjentakelse.';
comment on column epost.mottaker is 'Den som skal ha den.';
comment on column epost.noekkel is 'Hindrer to e-poster om det samme: det første varselet den gjelder, eller personen og dagen.';
comment on column epost.opprettet is 'Når den ble lagt i utboksen, i forretningstid.';
comment on column epost.tilstand is 'klar, sendes, sendt, fanget (i demo), uviss (tjeneren svarte ikke; sendes ikke på nytt), avvist, eller bortfalt fordi det ikke lenger var noe å si fra om.';
comment on column epost.antall is 'Hvor mange varsler den sa at ventet; tom før den er sendt.';
comment on column epost.forsoek is 'Hvor mange ganger den er forsøkt sendt.';
comment on column epost.neste is 'Når den tidligst forsøkes igjen.';
comment on column epost.laast_til is 'Den noden som sender, har den til da. Er noden borte da, vet ingen om den kom fram.';
comment on column epost.avgjort is 'Når den ble ferdig.';
comment on column epost.feil is 'Hva slags feil det var, ett ord; aldri det tjeneren skrev.';
alter table epost enable row level security;
create policy den_det_gjelder on epost for select using ((select stafett_bakgrunn()) or mottaker = (select stafett_person()));
create policy bare_bakgrunnen on epost using ((select stafett_bakgrunn()));

alter table varsel
    add column epostvalg text check (epostvalg in ('straks', 'daglig')),
    add column epost     uuid references epost on delete set null;
create index varsel_epost on varsel (epost);
create index varsel_til_epost on varsel (epostvalg, mottaker, opprettet) where epost is null and lest is null and epostvalg is not null;
comment on column varsel.epostvalg is 'Om mottakeren ville ha det på e-post da det kom: straks eller daglig; tom for bare i appen.';
comment on column varsel.epost is 'E-posten som sa fra om det.';

create table varselvalg (
    person       uuid primary key references person,
    ny_oppgave   text not null check (ny_oppgave in ('app', 'straks', 'daglig', 'ingen')),
    forfalt      text not null check (forfalt in ('app', 'straks', 'daglig', 'ingen')),
    omtalt       text not null check (omtalt in ('app', 'straks', 'daglig', 'ingen')),
    overlevering text not null check (overlevering in ('app', 'straks', 'daglig', 'ingen')),
    utloept      text not null check (utloept in ('app', 'straks', 'daglig', 'ingen')),
    spraak       text not null check (spraak in ('nb', 'nn', 'en'))
);
comment on table varselvalg is 'Hvordan hver vil varsles; den som ikke har valgt, har det programmet foreslår. app: bare i appen, straks og daglig: også på e-post, ingen: ikke i det hele tatt.';
comment on column varselvalg.person is 'Personen.';
comment on column varselvalg.ny_oppgave is 'En ny oppgave hun kan ta.';
comment on column varselvalg.forfalt is 'En oppgave er over fristen.';
comment on column varselvalg.omtalt is 'Noen nevner henne i en oppgave.';
comment on column varselvalg.overlevering is 'Noen ber henne ta over en oppgave.';
comment on column varselvalg.utloept is 'En oppgave hun hadde tatt, er ledig igjen.';
comment on column varselvalg.spraak is 'Språket e-posten skrives på.';
alter table varselvalg enable row level security;
create policy den_det_gjelder on varselvalg using ((select stafett_bakgrunn()) or person = (select stafett_person()));
