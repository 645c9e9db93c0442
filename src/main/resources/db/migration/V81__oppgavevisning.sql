-- Utvalg av oppgavelista noen har tatt vare på, for seg selv eller for enheten. Bare adressen står her, aldri hva lista viste:
-- det avgjøres av tilgangen til den som åpner det (ADR 0050).
create table oppgavevisning (
    id        uuid primary key,
    eier      uuid        not null references person,
    navn      text        not null check (char_length(navn) between 1 and 60),
    valg      text        not null check (char_length(valg) <= 1000),
    enhet     uuid references enhet,
    opprettet timestamptz not null,
    slettet   timestamptz
);
create index oppgavevisning_eier on oppgavevisning (eier);
create index oppgavevisning_enhet on oppgavevisning (enhet);
create unique index oppgavevisning_navn on oppgavevisning (eier, lower(navn)) where slettet is null;
comment on table oppgavevisning is 'Lagrede utvalg av oppgavelista.';
comment on column oppgavevisning.id is 'Utvalgets id.';
comment on column oppgavevisning.eier is 'Den som lagret det.';
comment on column oppgavevisning.navn is 'Navnet hun ga det.';
comment on column oppgavevisning.valg is 'Spørredelen av adressen til lista: fane, filtre, rekkefølge og kolonner.';
comment on column oppgavevisning.enhet is 'Enheten det er delt med; tom når det bare er hennes.';
comment on column oppgavevisning.opprettet is 'Når det ble lagret, i forretningstid.';
comment on column oppgavevisning.slettet is 'Når det ble slettet; kan angres til det er ryddet bort.';

alter table oppgavevisning enable row level security;
create policy eieren_og_enheten on oppgavevisning using ((select stafett_bakgrunn()) or eier = (select stafett_person())
    or enhet = any (array(select r.enhet from rolle r where r.person = (select stafett_person()))));
