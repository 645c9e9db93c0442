package no.stafett.tilgang.adgang;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folk.Konto;
import no.stafett.tilgang.folk.NyPerson;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Å stanse en tilgang nå, uten å gi noe videre: mistet nettbrett, passord på avveie (SEC-11). Det hun har, blir hos henne til den åpnes
 * igjen, eller hun slutter. Lederen dem som bare arbeider hos henne, systemadministratoren alle; ingen seg selv.
 */
@Service
public class Adgang {

    private final JdbcClient sql;
    private final Konto konto;
    private final Personoekter oekter;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Adgang(JdbcClient sql, Konto konto, Personoekter oekter, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.konto = konto;
        this.oekter = oekter;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Om brukeren styrer hele henne, og ikke bare en rolle hun har. */
    public boolean styrer(PersonId person, Bruker av) {
        try {
            konto.krev(person, av);
            return true;
        } catch (FinnesIkke nei) {
            return false;
        }
    }

    /** @throws FinnesIkke for en brukeren ikke styrer @throws no.stafett.tilgang.folk.EnesteIRollen for den siste som styrer kommunen */
    @Transactional
    public void stans(PersonId person, Bruker av) {
        konto.krev(person, av);
        krevEnTilSomStyrer(person);
        if (sql.sql("update person set sperret = ? where id = ? and aktiv and sperret is null").params(Timestamp.from(klokke.instant()), person.verdi()).update() == 1) {
            hendelser.publishEvent(new TilgangStanset(person));
        }
        oekter.avslutt(person, "");
    }

    /** To som stanser hverandre på én gang, kommer etter hverandre, og den siste får nei. */
    private void krevEnTilSomStyrer(PersonId person) {
        boolean styrer = sql.sql("select exists (select 1 from rolle where person = ? and rolle = 'systemadmin')").param(person.verdi()).query(Boolean.class).single();
        if (styrer) {
            konto.krevErstattelig(person, Rolle.SYSTEMADMIN.navn(), null);
        }
    }

    @Transactional
    public void åpne(PersonId person, Bruker av) {
        konto.krev(person, av);
        if (sql.sql("update person set sperret = null where id = ? and sperret is not null").param(person.verdi()).update() == 1) {
            hendelser.publishEvent(new TilgangAapnet(person));
        }
    }

    /** @param id radens id; tom for alle @return hvor mange som var i live */
    @Transactional
    public int avsluttØkter(PersonId person, String id, Bruker av) {
        konto.krev(person, av);
        return oekter.avslutt(person, id);
    }

    /**
     * Brukernavnet blir det samme. E-postadressen er den kommunen kjenner henne igjen på, og endres bare av systemadministratoren.
     *
     * @throws SkjemaetHarFeil når noe ikke kan brukes
     */
    @Transactional
    public void endre(PersonId person, String navn, String epost, Bruker av) {
        konto.krev(person, av);
        NyPerson ny = new NyPerson(navn, epost, "");
        Personnavn staar = sql.sql("select navn, epost from person where id = ? for no key update").param(person.verdi())
                .query((rs, n) -> new Personnavn(rs.getString(1), rs.getString(2))).single();
        boolean nyEpost = av.har(Rolle.SYSTEMADMIN) && !ny.epost().equals(staar.epost == null ? "" : staar.epost);
        krevRiktig(person, ny, nyEpost);
        List<String> felt = new ArrayList<>();
        if (!ny.navn().equals(staar.navn)) {
            sql.sql("update person set navn = ? where id = ?").params(ny.navn(), person.verdi()).update();
            felt.add("navn");
        }
        if (nyEpost) {
            sql.sql("update person set epost = ? where id = ?").params(ny.epost(), person.verdi()).update();
            felt.add("epost");
        }
        if (!felt.isEmpty()) {
            hendelser.publishEvent(new PersonEndret(person, felt));
        }
    }

    private record Personnavn(String navn, String epost) {
    }

    /** En adresse en annen har eller logger inn med, kan hun ikke få. */
    private void krevRiktig(PersonId person, NyPerson ny, boolean nyEpost) {
        Map<String, String> feil = new LinkedHashMap<>();
        if (!ny.harNavn()) {
            feil.put("navn", "folk.feil.navn");
        }
        if (nyEpost && !ny.harEpost()) {
            feil.put("epost", "folk.feil.epost");
        } else if (nyEpost && sql.sql("select exists (select 1 from person where id <> ? and (epost = ? or brukernavn = ?))")
                .params(person.verdi(), ny.epost(), ny.epost()).query(Boolean.class).single()) {
            feil.put("epost", "org.feil.epost.brukt");
        }
        if (!feil.isEmpty()) {
            throw new SkjemaetHarFeil(feil);
        }
    }
}
