-- Et spørsmål om å ta over er ikke noe å varsle om når det er trukket, besvart eller falt bort. Det avgjøres der alt annet om varslene avgjøres,
-- av det som står nå: da er varselet borte i transaksjonen svaret gis i, og tilbake når svaret angres. oppgaveoverlevering_oppgave.
-- Om et varsel gjelder henne nå: hun kan åpne oppgaven, og det som ble varslet, står fortsatt. Spørres både før hun får det, hver
-- gang hun leser det, og rett før en e-post sendes. oppgave_pkey, oppgavekandidat_pkey og det ser_saken bruker.
create or replace function varsel_gjelder(hvem uuid, hvilken text, hva text, naar timestamptz) returns boolean language plpgsql
    stable parallel safe set plan_cache_mode = force_generic_plan as $$
declare
    o record;
    kandidat boolean;
begin
    select x.sak, x.enhet, x.status, x.behandler, x.tatt, x.frist, x.skjermet into o from oppgave x where x.id = hvilken;
    if not found or hva in ('ny_oppgave', 'forfalt', 'overlevering') and o.status <> 'aapen'
            or hva = 'forfalt' and coalesce(o.frist >= (naar at time zone 'Europe/Oslo')::date, true) then
        return false;
    end if;
    if not o.skjermet and (exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = o.sak)
            or exists (select 1 from inhabile_saker(hvem) i where i.sak = o.sak)) then
        return false;
    end if;
    -- Spurt og ikke svart; eller lederen ga henne den, og den er ikke hennes fordi hun sa ja til et spørsmål (da er tiden den samme).
    if hva = 'overlevering' then
        if o.behandler = hvem then
            return not exists (select 1 from oppgaveoverlevering v where v.oppgave = hvilken and v.til = hvem and v.utfall = 'tatt_imot'
                and v.svart between o.tatt - interval '1 minute' and o.tatt + interval '1 minute');
        elsif not exists (select 1 from oppgaveoverlevering v where v.oppgave = hvilken and v.til = hvem and v.svart is null) then
            return false;
        end if;
    end if;
    if o.behandler = hvem then
        return true;
    end if;
    kandidat := exists (select 1 from oppgavekandidat k where k.oppgave = hvilken and k.gruppe = any (oppgavegrupper(hvem)));
    if o.skjermet then
        return kandidat and (o.behandler is null or hva not in ('ny_oppgave', 'forfalt'));
    end if;
    if hva in ('ny_oppgave', 'forfalt') then
        if o.behandler is null and (kandidat or hva = 'forfalt' and ser_saken(hvem, o.sak, naar)
                and exists (select 1 from rolle r where r.person = hvem and r.enhet = o.enhet and r.rolle = 'leder')) then
            return true;
        end if;
    elsif kandidat or ser_saken(hvem, o.sak, naar) then
        return true;
    end if;
    return exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null)
        and exists (select 1 from vikaroppgaver(hvem, naar) v where v.oppgave = hvilken);
end $$;

-- E-posten ingen vet om kom fram, og den tjeneren ikke tok imot, til systemadministratoren i kommunen: hvem og når, ingenting om hva.
create index epost_usikre on epost (avgjort desc) where tilstand in ('uviss', 'avvist');
create function usikre_eposter(flest integer) returns table (navn text, tilstand text, avgjort timestamptz, forsoek integer, feil text)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select p.navn, e.tilstand, e.avgjort, e.forsoek, e.feil from epost e join person p on p.id = e.mottaker
     where e.tilstand in ('uviss', 'avvist') and exists (select 1 from rolle r join person a on a.id = r.person
               where r.person = stafett_person() and r.rolle = 'systemadmin' and a.kommune = p.kommune)
     order by e.avgjort desc, e.id limit flest
$$;
