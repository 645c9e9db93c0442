package no.stafett.sporing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hvem som har lest en sak, for dem som ser hele saken, og for kommunens personvernombud. Det som ble nektet, hører til
 * gjennomgangen. Akuttrommets rader er aldri med her; de i rommet henter dem for seg.
 */
@Component
public class Innsyn {

    /**
     * spor_sak(sak, id). Navnet er med bare når kommunen har bestemt det (SEC-38). Hvor leseren arbeider, sier hvor barnet er, så
     * i en sak med adressesperre ser bare de klarerte enheten (SEC-30).
     */
    private static final String RADER = """
            select s.tid, s.rolle, e.id, e.navn, s.formaal, s.sted, s.hendelse, p.navn
              from spor s left join enhet e on e.id = s.enhet
                   and not exists (select 1 from sperrede_saker(stafett_person(), stafett_naa()) u where u.sak = s.sak)
              left join person p on p.id::text = s.person
                   and (select o.vis_navn from sporing_oppsett o where o.kommune = p.kommune)
             where s.sak = :sak and s.utfall <> 'nektet' and s.tid <= :til and %s
             order by s.tid desc, s.id desc limit :antall offset :hopp""";

    /** Hvilket rom en oppgave hører til, står i sporet av at den oppsto; et rom fra da saken hadde ett, heter som saken. */
    private static final String I_MITT_ROM = """
            s.slag = 'lesing' and s.skjermet and exists (select 1 from akuttdeltaker d where d.sak = s.sak and d.person = :meg
                and (s.person = d.person::text or d.rom::text in (select coalesce(o.fakta ->> 'rom', o.sak::text) from spor o
                     where o.sak = s.sak and o.skjermet and o.hendelse = 'OppgaveOppstod' and o.oppgave = s.oppgave)))""";

    /**
     * Det ikke alle som ser saken, kan vite: at det finnes en annen sak om barnet (ADR 0036), og at noe holdes tilbake for foresatte. Ombudet
     * finner det i databasen når det trengs.
     */
    private static final String IKKE_FOR_ALLE = "('MuligSammeBarn', 'SakenErKoblet', 'IkkeSammeBarn', 'KanskjeLikevel', 'HoldtTilbake', 'TilbakeholdAvsluttet')";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;

    Innsyn(JdbcClient sql, Sakstilgang tilgang) {
        this.sql = sql;
        this.tilgang = tilgang;
    }

    /** @param navn null når kommunen ikke viser navn @param sted null for endringer */
    public record Rad(Instant tid, String rolle, UUID enhet, String enhetsnavn, String formaal, String sted, String hendelse, String navn) {
    }

    /** @param til tidspunktet lista begynte på, så den ikke flytter seg mens man blar @param hopp hvor mange som er vist */
    public record Utsnitt(Instant til, int hopp, int antall) {

        private static final int FLEST = 500;
        private static final int LENGST = 1_000_000;
        private static final Instant SENEST = Instant.parse("2100-01-01T00:00:00Z");

        /** Holder tallene innenfor det som kan vises på én gang, og tiden innenfor det databasen kan regne med. */
        public static Utsnitt av(Instant til, int hopp, int antall) {
            Instant tid = til.isAfter(SENEST) ? SENEST : til.isBefore(Instant.EPOCH) ? Instant.EPOCH : til;
            return new Utsnitt(tid, Math.max(0, Math.min(LENGST, hopp)), Math.max(1, Math.min(FLEST, antall)));
        }

        public Utsnitt neste() {
            return new Utsnitt(til, hopp + antall, antall);
        }
    }

    /**
     * @return saksnummeret
     * @throws FinnesIkke likt for en sak som ikke finnes og en brukeren ikke skal vite om
     */
    public String krev(SakId sak, Bruker bruker) {
        if (!bruker.har(Rolle.PERSONVERN)) {
            tilgang.krevInnsyn(sak, bruker);
        }
        return sql.sql("select spor_saksnummer(?, ?)").params(sak.verdi(), bruker.kommune()).query(String.class).optional()
                .orElseThrow(FinnesIkke::new);
    }

    /** Saken med nummeret, for den som går gjennom sporet i kommunen. */
    public Optional<SakId> finn(String saksnummer, String kommune) {
        return sql.sql("select spor_sak_med(?, ?)").params(saksnummer, kommune).query(UUID.class).optional().map(SakId::new);
    }

    public List<Rad> lesinger(SakId sak, Utsnitt utsnitt) {
        return rader("s.slag = 'lesing' and not s.skjermet", sak, utsnitt);
    }

    public List<Rad> endringer(SakId sak, Utsnitt utsnitt) {
        return rader("s.slag = 'endring' and not s.skjermet and s.hendelse not in " + IKKE_FOR_ALLE, sak, utsnitt);
    }

    /** Det brukeren selv har lest i akuttrommene, og det noen har lest i rom hun er i; aldri at det finnes andre rom. */
    public List<Rad> bareFor(Bruker bruker, SakId sak, Utsnitt utsnitt) {
        return rader(I_MITT_ROM, sak, utsnitt, Map.of("meg", bruker.id().verdi()));
    }

    private List<Rad> rader(String vilkår, SakId sak, Utsnitt utsnitt) {
        return rader(vilkår, sak, utsnitt, Map.of());
    }

    private List<Rad> rader(String vilkår, SakId sak, Utsnitt u, Map<String, Object> mer) {
        return sql.sql(RADER.formatted(vilkår)).params(Map.of("sak", sak.verdi(), "til", Timestamp.from(u.til()), "antall", u.antall(),
                "hopp", u.hopp())).params(mer).query((rs, n) -> new Rad(rs.getTimestamp(1).toInstant(), rs.getString(2), rs.getObject(3, UUID.class),
                rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7), rs.getString(8))).list();
    }
}
