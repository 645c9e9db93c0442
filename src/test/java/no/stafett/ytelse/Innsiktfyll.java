package no.stafett.ytelse;

import java.util.stream.Stream;
import no.stafett.Proevebase;
import no.stafett.tilgang.Demopersoner;

/**
 * En kommune med fire hundre enheter, en leder i hver, og to år med saker: én avsluttet for hver andre som er åpen. Åpne saker har et trinn som
 * venter, plan, tiltak, logg, svar, samtykke og invitasjoner, så hver regel har noe å se på og mange saker står fast.
 */
final class Innsiktfyll {

    static final String KOMMUNE = "9905";
    static final String LEDER = "innsikt1";
    static final String KOORDINATOR = "innsikt1000";

    private static final String PERSON = "('00000000-0000-0000-0000-' || lpad((%s)::text, 12, '0'))::uuid";
    private static final String STED = "('10000000-0000-0000-0000-' || lpad((%s)::text, 12, '0'))::uuid";
    private static final String SAKENE = "sak where kommune = '" + KOMMUNE + "'";

    private static final String[] FOLK = {
        "insert into kommune values ('" + KOMMUNE + "', 'Målekommunen')",
        "insert into enhet select " + STED.formatted("n") + ", '" + KOMMUNE + "', (array['barnehage', 'skole', 'helsestasjon', 'ppt'])[1 + n % 4], 'Enhet ' || n from generate_series(1, 400) n",
        "insert into person (id, kommune, brukernavn, passord, navn) select " + PERSON.formatted("n") + ", '" + KOMMUNE + "', 'innsikt' || n, '%s', 'Ansatt ' || n from generate_series(1, 1000) n",
        "insert into rolle select " + PERSON.formatted("n") + ", case when n <= 400 then 'leder' else 'ansatt' end, " + STED.formatted("1 + (n - 1) % 400") + " from generate_series(1, 999) n",
        "insert into rolle values (" + PERSON.formatted("1000") + ", 'koordinator', null)"};

    /** %1$d er så mange som er åpne, %2$d alle. */
    private static final String[] SAKER = {
        "insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) select gen_random_uuid(), 'M-' || g, '" + KOMMUNE + "', "
            + STED.formatted("1 + g %% 400") + ", 'barn', 'A', 'B', '2020-01-01', g %% 4, case when g <= %1$d then 'aapen' else 'avsluttet' end, "
            + "now() - (20 + g %% 700 || ' days')::interval, " + PERSON.formatted("401 + g %% 500") + " from generate_series(1, %2$d) g",
        "insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) select gen_random_uuid(), id, null, nivaa, opprettet from " + SAKENE,
        "insert into nivaaendring (id, sak, fra_nivaa, til_nivaa, tid) select gen_random_uuid(), id, nivaa, null, opprettet + interval '19 days' from " + SAKENE + " and status = 'avsluttet'",
        "insert into avklaring (id, sak, nivaa, grunnlag, foreslaatt, valgt, person, avgjort) select gen_random_uuid(), id, nivaa, '{}', opprettet, 'avslutt', opprettet_av, opprettet + interval '19 days' from " + SAKENE + " and status = 'avsluttet'",
        "insert into stafettpinne (id, sak, holder, fra, grunn, avtalt) select gen_random_uuid(), id, opprettet_av, opprettet, 'stafettholder', substr(saksnummer, 3)::int %% 97 <> 0 from " + SAKENE + " and nivaa > 0 and status = 'aapen'",
        "insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), id, enhet, 'leder', 'alt', 'enhet', opprettet from " + SAKENE};

    private static final String[] ARBEID = {
        "insert into tiltaksplan (id, sak, evalueringsdato, opprettet) select gen_random_uuid(), id, case when status = 'aapen' then current_date + 70 - (substr(saksnummer, 3)::int %% 90) else opprettet::date + 18 end, opprettet from " + SAKENE + " and nivaa > 0",
        "insert into tiltak (id, plan, sak, nummer, tiltak, status, frist) select gen_random_uuid(), p.id, p.sak, n, 'x', case when hashtext(p.id::text) %% 50 = 0 then 'uten_ansvarlig' else 'avsluttet' end, current_date from tiltaksplan p join sak s on s.id = p.sak and s.kommune = '" + KOMMUNE + "', generate_series(1, 2) n",
        "insert into evaluering (id, sak, plan, nivaa, samlet_vurdering, tid) select gen_random_uuid(), p.sak, p.id, 1, 'maal_naadd', p.opprettet + interval '18 days' from tiltaksplan p join sak s on s.id = p.sak where s.kommune = '" + KOMMUNE + "' and s.status = 'avsluttet'",
        "insert into invitasjon (id, sak, enhet, invitert) select gen_random_uuid(), id, " + STED.formatted("1 + substr(saksnummer, 3)::int %% 100 * 4 + 2") + ", opprettet from " + SAKENE + " and nivaa > 1 and status = 'aapen' and substr(saksnummer, 3)::int %% 10 = 0",
        "insert into loggpost (id, sak, slag, dato, forfatter, skrevet) select gen_random_uuid(), id, 'notat', current_date, opprettet_av, now() - (abs(hashtext(id::text)) %% 60 || ' days')::interval - (n || ' days')::interval from (select * from " + SAKENE + ") s, generate_series(1, 3) n",
        "insert into svar (id, sak, oppgave, definisjon, trinn, skjema, innhold, person, tid, skjermet) select gen_random_uuid(), id, 'o', 'd', 't', case n when 1 then 'moetereferat' else 'undring' end, '{\"barnetsStemme\": \"Ja\"}', opprettet_av, opprettet + interval '1 day', false from (select * from " + SAKENE + ") s, generate_series(1, 2) n",
        "insert into samtykke (id, sak, tjeneste, avgjoerelse, gyldig_fra, gyldig_til, handling, navn, relasjon, kanal, registrert, registrert_av) select gen_random_uuid(), id, 'ppt', 'gitt', '2020-01-01', current_date + 200 - (abs(hashtext(id::text)) %% 200), gen_random_uuid(), 'M', 'mor', 'muntlig', opprettet, opprettet_av from " + SAKENE + " and nivaa >= 2",
        """
            insert into oppgave (id, sak, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, nummer, tittel, skjema, roller, frist, opprettet, status, avsluttet, fullfoert_av, oeving, skjermet, saksnummer, forbokstaver, enhetsnavn)
            select gen_random_uuid()::text, s.id, s.kommune, s.enhet, e.tjeneste, 'd', 'nivaa_' || s.nivaa, s.nivaa, 'trinn_' || s.nivaa || '_' || n, s.nivaa || '.' || n, 'T', 's', array['ansatt'],
                   (s.opprettet + interval '14 days')::date, s.opprettet + (n * 4 || ' days')::interval, case when n = 4 and s.status = 'aapen' then 'aapen' else 'fullfoert' end,
                   case when n = 4 and s.status = 'aapen' then null else s.opprettet + (n * 4 + substr(s.saksnummer, 3)::int %% 4 || ' days')::interval end, s.opprettet_av, false, false, s.saksnummer, 'AB', e.navn
              from sak s join enhet e on e.id = s.enhet, generate_series(1, 4) n where s.kommune = '""" + KOMMUNE + "'",
        "vacuum analyze"};

    private Innsiktfyll() {
    }

    /** @param åpne så mange åpne saker */
    static void fyll(Proevebase base, int åpne) {
        String passord = Demopersoner.kodetPassord();
        base.kjør(Stream.of(FOLK).map(setning -> setning.replace("%s", passord)).toArray(String[]::new));
        base.kjør(Stream.of(SAKER, ARBEID).flatMap(Stream::of).map(setning -> setning.formatted(åpne, åpne * 3 / 2)).toArray(String[]::new));
    }
}
