-- Filene blir kryptert med nøkler som ikke er i databasen. Hver fil har sin egen nøkkel, låst med en av dem; å bytte nøkkel er da å
-- skrive noen få byte i raden. En migrering har ikke nøklene: programmet krypterer det som ligger her fra før, etter at det er startet.
alter table vedlegg add column noekkel text check (noekkel ~ '^[0-9a-f]{12}$');
alter table vedlegg add column filnoekkel bytea check (octet_length(filnoekkel) = 60);
alter table vedlegg add constraint vedlegg_laast check ((noekkel is null) = (filnoekkel is null));
create index vedlegg_noekkel on vedlegg (noekkel);
-- Den som hadde databasen og gjettet på innholdet, kunne se om det var riktig. Ingen leste det; merket i det krypterte avslører endringer.
alter table vedlegg drop column sha256;
comment on column vedlegg.noekkel is 'Hvilken nøkkel i nøkkelfila filnoekkel er låst med; tom til fila er kryptert.';
comment on column vedlegg.filnoekkel is 'Nøkkelen til denne fila, låst til vedlegget og innlegget (AES-256-GCM: engangstall, nøkkel, merke).';
comment on column vedlegg.innhold is 'Selve fila, kryptert i stykker på 256 KiB, hvert med et merke på 16 byte etter seg; som den er når noekkel er tom.';
comment on column vedlegg.stoerrelse is 'Antall byte før fila ble kryptert.';
comment on table vedlegg is 'Filene ved innleggene i loggen. Innholdet endres aldri etter at det er kryptert; nøkkelen til det kan låses på nytt.';

-- En fil uten nøkkel åpnes som den er. Derfor kommer det aldri en ny slik, og den som bare kan skrive rader, kan ikke gjøre en kryptert
-- fil om til en som er lesbar og sier noe annet.
create function vedlegg_er_laast() returns trigger language plpgsql as $$
begin
    if new.noekkel is null and (tg_op = 'INSERT' or old.noekkel is not null) then
        raise exception 'Vedlegg % er ikke kryptert', new.id using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and old.noekkel is not null
       and (new.id <> old.id or new.post <> old.post or new.stoerrelse <> old.stoerrelse or new.innhold is distinct from old.innhold) then
        raise exception 'Vedlegg % endres aldri', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger vedlegg_er_laast before insert or update of id, post, stoerrelse, innhold on vedlegg
    for each row execute function vedlegg_er_laast();
create trigger vedlegg_mister_ikke_noekkelen before update of noekkel, filnoekkel on vedlegg
    for each row when (new.noekkel is null and old.noekkel is not null) execute function vedlegg_er_laast();
