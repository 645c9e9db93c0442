-- Plikten til å melde er personlig: hver som handler på mistanke, har sitt eget rom og vet ikke om andre har et.
alter table akuttrom add column id uuid;
update akuttrom set id = sak;
alter table akuttdeltaker add column rom uuid;
update akuttdeltaker set rom = sak;
alter table akuttdeltaker drop constraint akuttdeltaker_pkey, drop constraint akuttdeltaker_sak_fkey;
alter table akuttrom drop constraint akuttrom_pkey;
alter table akuttrom alter column id set not null, add primary key (id), add column meldt timestamptz;
create index akuttrom_sak on akuttrom (sak);
create unique index akuttrom_umeldt on akuttrom (sak, av) where meldt is null;
alter table akuttdeltaker alter column rom set not null, add primary key (rom, person),
    add constraint akuttdeltaker_rom_fkey foreign key (rom) references akuttrom,
    add constraint akuttdeltaker_sak_fkey foreign key (sak) references sak;
create index akuttdeltaker_sak on akuttdeltaker (sak);
comment on column akuttrom.id is 'Rommet; følger prosessen som variabelen rom.';
comment on column akuttrom.meldt is 'Når meldingen ble registrert. Ny mistanke etterpå gir et nytt rom og en ny melding.';
comment on column akuttdeltaker.rom is 'Rommet.';

-- Det i et svar som bare den som svarte, skal vite om: svaret på om det er grunn til å tro at noen blir utsatt for noe.
create table skjermet_svar (
    svar    uuid  primary key references svar on delete cascade,
    innhold jsonb not null
);
comment on table skjermet_svar is 'Felt skjemaet skjermer, tatt ut av svaret: vises aldri i saken og styrer aldri forslag andre ser.';
comment on column skjermet_svar.svar is 'Svaret feltene ble tatt ut av.';
comment on column skjermet_svar.innhold is 'Feltene med verdi.';
