package no.stafett.tilgang.folk;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Demopersoner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** De som arbeider i enhetene, og å legge inn en ny. Ingen får se en sak av det: rollen slipper inn, sakene må gis. */
@Service
public class Folk {

    private final JdbcClient sql;
    private final Ansvarsomraade omraade;
    private final Rolleoensker oensker;
    private final boolean demo;

    Folk(JdbcClient sql, Ansvarsomraade omraade, Rolleoensker oensker, @Value("${stafett.demo:nei}") String demo) {
        this.sql = sql;
        this.omraade = omraade;
        this.oensker = oensker;
        this.demo = "ja".equals(demo);
    }

    /** Aktive i enheten, etter navn; rolle_enhet. */
    public List<Medarbeider> i(EnhetId enhet) {
        return medarbeidere("r.enhet = ?", enhet.verdi());
    }

    /** Aktive med en rolle som gjelder hele kommunen, etter navn; person_kommune. */
    public List<Medarbeider> iKommunen(String kommune) {
        return medarbeidere("p.kommune = ? and r.enhet is null and r.rolle not in ('forelder', 'ungdom')", kommune);
    }

    /** De som har sluttet i enheten, etter navn; rolle_enhet. */
    public List<Medarbeider> sluttet(EnhetId enhet) {
        return sql.sql("""
                select p.id, p.navn, p.epost from person p where p.sluttet is not null and not p.aktiv
                   and exists (select 1 from rolle r where r.person = p.id and r.enhet = ?) order by p.navn, p.id""").param(enhet.verdi())
                .query((rs, n) -> new Medarbeider(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getString(3), List.of())).list();
    }

    private List<Medarbeider> medarbeidere(String hvor, Object verdi) {
        return sql.sql("""
                select p.id, p.navn, p.epost, array_agg(r.rolle order by r.rolle) from person p join rolle r on r.person = p.id
                 where p.aktiv and\s""" + hvor + " group by p.id, p.navn, p.epost order by p.navn, p.id")
                .param(verdi).query((rs, n) -> new Medarbeider(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2),
                        rs.getString(3), Arrays.asList((String[]) rs.getArray(4).getArray()))).list();
    }

    /**
     * Legger inn en person. Den som alt er lagt inn med samme e-postadresse, får rollen i tillegg.
     *
     * @param enhet null for en rolle som gjelder hele kommunen
     * @return om rollen venter på et ja fra en annen
     * @throws SkjemaetHarFeil med feltene det er noe galt med; da er ingenting endret
     */
    @Transactional
    public boolean registrer(EnhetId enhet, NyPerson ny, Bruker av) {
        return registrer(enhet, ny, null, null, av);
    }

    /** Som {@link #registrer(EnhetId, NyPerson, Bruker)}. @param fra første dag; null for nå @param til siste dag; null når ingen slutt er bestemt */
    @Transactional
    public boolean registrer(EnhetId enhet, NyPerson ny, LocalDate fra, LocalDate til, Bruker av) {
        krevLov(enhet, ny, av);
        etterTur(ny.epost());
        PersonId person = finnesFra(ny, av).orElseGet(() -> opprett(ny, av.kommune()));
        return oensker.giEllerBe(new Tildeling(person, ny.rolle(), enhet, fra, til), av);
    }

    /**
     * Det {@link #registrer} ville svart for en ingen har hørt om, uten å legge inn noen: adressen er opptatt av en brukeren ikke skal vite om.
     *
     * @return om rollen ville ventet på et ja
     * @throws SkjemaetHarFeil som der, men ikke fordi adressen er opptatt
     */
    @Transactional(readOnly = true)
    public boolean villeVentet(EnhetId enhet, NyPerson ny, Bruker av) {
        krevLov(enhet, ny, av);
        return !oensker.girAlene(new Tildeling(new PersonId(UUID.randomUUID()), ny.rolle(), enhet, null, null), av);
    }

    private void krevLov(EnhetId enhet, NyPerson ny, Bruker av) {
        if (enhet != null) {
            omraade.krev(enhet, av);
        }
        krevRiktig(ny, enhet == null ? omraade.rollerIKommunen(av) : omraade.rollerIEnhet(av));
    }

    /** To som legger inn den samme på én gang, kommer etter hverandre, og den andre finner henne. */
    private void etterTur(String epost) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('epost/' || ?, 0))").param(epost).query((rs, n) -> 1).list();
    }

    private static void krevRiktig(NyPerson ny, List<String> lov) {
        Map<String, String> feil = new LinkedHashMap<>();
        Stream.of(Map.entry("navn", ny.harNavn()), Map.entry("epost", ny.harEpost()),
                Map.entry("rolle", lov.contains(ny.rolle())))
                .filter(felt -> !felt.getValue()).forEach(felt -> feil.put(felt.getKey(), "folk.feil." + felt.getKey()));
        if (!feil.isEmpty()) {
            throw new SkjemaetHarFeil(feil);
        }
    }

    /** Ingen gir seg selv en rolle, og en som er i en annen kommune eller har sluttet, hentes ikke fram herfra; person_epost. */
    private Optional<PersonId> finnesFra(NyPerson ny, Bruker av) {
        record Funnet(PersonId id, boolean kanBrukes) {
        }
        Optional<Funnet> funnet = sql.sql("select id, aktiv and kommune = ? from person where epost = ? or brukernavn = ? order by epost nulls last limit 1")
                .params(av.kommune(), ny.epost(), ny.epost())
                .query((rs, n) -> new Funnet(new PersonId(rs.getObject(1, UUID.class)), rs.getBoolean(2))).optional();
        if (funnet.filter(f -> !f.kanBrukes() || f.id().equals(av.id())).isPresent()) {
            throw new SkjemaetHarFeil(Map.of("epost", "folk.feil.epost.brukt"));
        }
        return funnet.map(Funnet::id);
    }

    /** Passord settes bare i demo; ellers logger hun inn der kommunen logger inn. */
    private PersonId opprett(NyPerson ny, String kommune) {
        PersonId person = new PersonId(UUID.randomUUID());
        sql.sql("insert into person (id, kommune, brukernavn, passord, navn, epost) values (?, ?, ?, ?, ?, ?)").param(1, person.verdi())
                .param(2, kommune).param(3, ny.epost()).param(4, demo ? Demopersoner.kodetPassord() : null, Types.VARCHAR)
                .param(5, ny.navn()).param(6, ny.epost()).update();
        return person;
    }
}
