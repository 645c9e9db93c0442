-- Det noen har begynt å skrive på «Ny undring», før saken finnes (UX: ingen tekst går tapt).
create table undringskladd (
    person  uuid        not null references person,
    noekkel uuid        not null,
    versjon integer     not null,
    innhold jsonb       not null,
    tid     timestamptz not null,
    slettet boolean     not null default false,
    primary key (person, noekkel)
);
create index undringskladd_tid on undringskladd (tid);
comment on table undringskladd is 'Påbegynte undringer. Ingen andre enn den som skriver, ser dem; de slettes når de er meldt, eller etter en tid.';
comment on column undringskladd.person is 'Den som skriver.';
comment on column undringskladd.noekkel is 'Skjemaets engangsnøkkel, den samme som undringen meldes med.';
comment on column undringskladd.versjon is 'Øker for hver lagring, så to faner ikke skriver over hverandre.';
comment on column undringskladd.innhold is 'Feltene slik de står på siden, navn og liste av verdier. Aldri kontrollert.';
comment on column undringskladd.tid is 'Når det sist ble skrevet, i virkelig tid.';
comment on column undringskladd.slettet is 'Forkastet, men kan ennå angres.';
