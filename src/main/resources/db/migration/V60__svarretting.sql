-- Et levert skjema kan rettes, og det som ble ført i feil sak, kan tas ut (ADR 0045). Det som førte saken videre, står.
alter table svar
    add column versjon      integer not null default 1,
    add column rettet       timestamptz,
    add column stroeket     timestamptz,
    add column stroeket_av  uuid references person,
    add column stroek_grunn text,
    add constraint svar_stroeket_helt check (num_nonnulls(stroeket, stroeket_av, stroek_grunn) in (0, 3));
create index svar_stroeket_av on svar (stroeket_av);
comment on column svar.versjon is 'Øker for hver retting; de eldre står i svarversjon.';
comment on column svar.rettet is 'Når det sist ble rettet; tom når det står som det ble levert.';
comment on column svar.stroeket is 'Når det ble strøket fordi det gjaldt en annen sak; innhold er da bare det som førte saken videre.';
comment on column svar.stroeket_av is 'Den som strøk det.';
comment on column svar.stroek_grunn is 'Hvorfor det ble strøket.';

create table svarversjon (
    svar      uuid        not null references svar,
    versjon   integer     not null,
    sak       uuid        not null references sak,
    innhold   jsonb       not null,
    erstattet timestamptz not null,
    av        uuid        not null references person,
    grunn     text        not null,
    primary key (svar, versjon)
);
create index svarversjon_sak on svarversjon (sak);
create index svarversjon_av on svarversjon (av);
comment on table svarversjon is 'Slik et levert skjema sto før det ble rettet. Tas bort når skjemaet strykes: da gjaldt det et annet barn.';
comment on column svarversjon.svar is 'Svaret.';
comment on column svarversjon.versjon is 'Versjonen som ble erstattet.';
comment on column svarversjon.sak is 'Saken.';
comment on column svarversjon.innhold is 'Svaret som sto der, kontrollert mot skjemaet.';
comment on column svarversjon.erstattet is 'Når det ble erstattet.';
comment on column svarversjon.av is 'Den som rettet.';
comment on column svarversjon.grunn is 'Hvorfor det ble rettet.';
call vern_saksinnhold('svarversjon');
