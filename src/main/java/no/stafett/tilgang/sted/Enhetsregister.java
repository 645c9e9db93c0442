package no.stafett.tilgang.sted;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.adgang.Rollehold;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stedene folk arbeider. Bare systemadministratoren endrer dem, og bare i sin egen kommune. En enhet slettes aldri: saker som er
 * avsluttet, og sporet, viser hvor det skjedde.
 */
@Service
public class Enhetsregister {

    private static final int LENGST = 100;

    private final JdbcClient sql;
    private final Rollehold roller;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Enhetsregister(JdbcClient sql, Rollehold roller, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.roller = roller;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** @throws SkjemaetHarFeil når navnet ikke kan brukes, eller tjenesten ikke finnes */
    @Transactional
    public EnhetId opprett(String navn, String tjeneste, Bruker av) {
        krevStyrer(av);
        etterTur(av);
        String ryddet = ryddet(navn);
        Map<String, String> feil = feil(ryddet, null, av);
        if (tjeneste == null || !tjeneste.matches(Enhet.TJENESTER)) {
            feil.put("tjeneste", "org.feil.tjeneste");
        }
        kast(feil);
        EnhetId id = new EnhetId(UUID.randomUUID());
        sql.sql("insert into enhet (id, kommune, tjeneste, navn) values (?, ?, ?, ?)").params(id.verdi(), av.kommune(), tjeneste, ryddet).update();
        hendelser.publishEvent(new EnhetOpprettet(id, tjeneste));
        return id;
    }

    /** Tjenesten kan ikke endres: den bestemmer hvilken modell sakene følger. @throws FinnesIkke for en enhet i en annen kommune */
    @Transactional
    public void giNavn(EnhetId enhet, String navn, Bruker av) {
        laas(enhet, av);
        etterTur(av);
        String ryddet = ryddet(navn);
        kast(feil(ryddet, enhet, av));
        if (sql.sql("update enhet set navn = ? where id = ? and navn <> ?").params(ryddet, enhet.verdi(), ryddet).update() == 1) {
            hendelser.publishEvent(new EnhetFikkNavn(enhet));
        }
    }

    @Transactional
    public void giKommunenNavn(String navn, Bruker av) {
        krevStyrer(av);
        String ryddet = ryddet(navn);
        kast(erNavn(ryddet) ? Map.of() : Map.of("kommunenavn", "org.feil.navn"));
        if (sql.sql("update kommune set navn = ? where nummer = ? and navn <> ?").params(ryddet, av.kommune(), ryddet).update() == 1) {
            hendelser.publishEvent(new KommuneFikkNavn(av.kommune()));
        }
    }

    /**
     * Rollene der slutter, også hennes egen; vikariatene og det som ventet, faller bort. Den som alt er lagt ned, er det.
     *
     * @return hvor mange roller som sluttet
     * @throws EnhetenHarSaker når noe ennå er åpent der; da er ingenting endret
     */
    @Transactional
    public int leggNed(EnhetId enhet, Bruker av) {
        if (laas(enhet, av)) {
            return 0;
        }
        long saker = sql.sql("select coalesce(enhet_i_bruk(?), 0)").param(enhet.verdi()).query(Long.class).single();
        if (saker > 0) {
            throw new EnhetenHarSaker(saker);
        }
        int antall = roller.tømEnheten(enhet, av);
        sql.sql("update vikariat set avsluttet = ?, avsluttet_av = ? where enhet = ? and avsluttet is null").params(naa(), av.id().verdi(), enhet.verdi()).update();
        sql.sql("update enhet set nedlagt = ? where id = ?").params(naa(), enhet.verdi()).update();
        hendelser.publishEvent(new EnhetLagtNed(enhet, antall));
        return antall;
    }

    /** @throws SkjemaetHarFeil når en annen har fått navnet */
    @Transactional
    public void åpne(EnhetId enhet, Bruker av) {
        if (laas(enhet, av)) {
            etterTur(av);
            kast(feil(sql.sql("select navn from enhet where id = ?").param(enhet.verdi()).query(String.class).single(), enhet, av));
            sql.sql("update enhet set nedlagt = null where id = ?").param(enhet.verdi()).update();
            hendelser.publishEvent(new EnhetGjenaapnet(enhet));
        }
    }

    /** Den som legger noe i enheten samtidig, ventes det på, og omvendt (V160). @return om den er lagt ned */
    private boolean laas(EnhetId enhet, Bruker av) {
        krevStyrer(av);
        List<Boolean> nedlagt = sql.sql("select nedlagt is not null from enhet where id = ? and kommune = ? for update").params(enhet.verdi(), av.kommune())
                .query(Boolean.class).list();
        return nedlagt.stream().findFirst().orElseThrow(FinnesIkke::new);
    }

    private static void krevStyrer(Bruker av) {
        if (!av.har(Rolle.SYSTEMADMIN)) {
            throw new FinnesIkke();
        }
    }

    /** To som gir det samme navnet på én gang, kommer etter hverandre. */
    private void etterTur(Bruker av) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('enhetsnavn/' || ?, 0))").param(av.kommune()).query((rs, n) -> 1).list();
    }

    /** To steder med samme navn er ikke til å skille i en liste. */
    private Map<String, String> feil(String navn, EnhetId unntatt, Bruker av) {
        Map<String, String> feil = new LinkedHashMap<>();
        if (!erNavn(navn)) {
            feil.put("enhetsnavn", "org.feil.navn");
        } else if (sql.sql("select exists (select 1 from enhet where kommune = ? and nedlagt is null and lower(navn) = lower(?) and id <> coalesce(?, gen_random_uuid()))")
                .param(1, av.kommune()).param(2, navn).param(3, unntatt == null ? null : unntatt.verdi(), java.sql.Types.OTHER).query(Boolean.class).single()) {
            feil.put("enhetsnavn", "org.feil.navn.finnes");
        }
        return feil;
    }

    private static boolean erNavn(String navn) {
        return navn.matches(".*\\p{L}.*") && navn.length() <= LENGST && !navn.matches(".*[\\p{Cntrl}<>;\"].*");
    }

    private static String ryddet(String navn) {
        return navn == null ? "" : navn.strip().replaceAll("\\s+", " ");
    }

    private static void kast(Map<String, String> feil) {
        if (!feil.isEmpty()) {
            throw new SkjemaetHarFeil(feil);
        }
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
