package no.stafett.handlingsveileder.utkast;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.stafett.handlingsveileder.Avtrykk;
import no.stafett.handlingsveileder.Hendelser.UtkastBesvart;
import no.stafett.handlingsveileder.ModellPublisert;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publisering;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.Startpakke;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * De som har sluttet med sin egen, og følger den de bygger på. Når den publiseres, får de den i den samme transaksjonen, som en kopi: motoren har en
 * modell for hver av dem, og det som er i gang, fortsetter på sin. Følger en til noe annet er det siste som er publisert der.
 */
@Component
public class Modellfoelging {

    private static final Logger LOGG = LoggerFactory.getLogger(Modellfoelging.class);
    private static final Locale BOKMÅL = Locale.forLanguageTag("nb");

    /** publisering_leietaker. */
    private static final String FOELGER = """
            select f.leietaker from modellfoelging f
             where f.publisering = (select p.id from publisering p where coalesce(p.leietaker, '') = f.leietaker order by p.nr desc limit 1) and\s""";

    private final JdbcClient sql;
    private final Publisering publisering;
    private final Publiseringer publisert;
    private final Startpakke start;
    private final Utkastkontroll kontroll;

    Modellfoelging(JdbcClient sql, Publisering publisering, Publiseringer publisert, Startpakke start, Utkastkontroll kontroll) {
        this.sql = sql;
        this.publisering = publisering;
        this.publisert = publisert;
        this.start = start;
        this.kontroll = kontroll;
    }

    /** De i kommunen som følger det de bygger på; modellfoelging_kommune. */
    public Set<String> i(String kommune) {
        return new HashSet<>(sql.sql(FOELGER + "f.kommune = ?").param(kommune).query(String.class).list());
    }

    public boolean gjelder(String leietaker) {
        return sql.sql(FOELGER + "f.leietaker = ?").param(leietaker).query(String.class).optional().isPresent();
    }

    /** Et utkast som skal følge, er publisert. Det det følger, kan være endret siden det ble sendt. */
    @EventListener
    void paa(UtkastBesvart svar) {
        if ("publisert".equals(svar.utfall())) {
            sql.sql("""
                    insert into modellfoelging (leietaker, kommune, publisering, person)
                    select u.leietaker, u.kommune, p.id, u.sendt_av from modellutkast u join publisering p on p.utkast = u.id where u.id = ? and u.foelger
                    on conflict (leietaker) do update set publisering = excluded.publisering, person = excluded.person returning leietaker""")
                    .param(svar.utkastId()).query(String.class).optional().ifPresent(this::følg);
        }
    }

    /** Kommunen først: tjenestene som følger den, får det fra den. */
    @EventListener
    void paa(ModellPublisert ny) {
        List<String> følger = sql.sql(FOELGER + "f.leietaker like ? order by length(f.leietaker), f.leietaker")
                .param(ny.leietaker() == null ? "%" : ny.leietaker() + ".%").query(String.class).list();
        følger.stream().filter(l -> start.grunnlaget(l).filter(g -> Objects.equals(g.leietaker(), ny.leietaker())).isPresent()).forEach(this::følg);
    }

    /** Det den følger, skal ikke stanses av den som følger: kan kopien ikke brukes her, blir den forrige stående. */
    private void følg(String leietaker) {
        Utgave grunnlag = start.grunnlaget(leietaker).orElseThrow();
        Utgave naa = publisert.siste(leietaker).orElseThrow();
        Map<String, byte[]> filer = start.filer(leietaker, grunnlag);
        if (Avtrykk.av(filer).equals(naa.avtrykk())) {
            return;
        }
        if (!kontroll.feil(new Utkast(naa.id(), leietaker, leietaker, 1, Tilstand.UNDER_ARBEID, filer), BOKMÅL).isEmpty()) {
            LOGG.warn("{} kan ikke følge publiseringen {}", leietaker, grunnlag.id());
            return;
        }
        UUID person = sql.sql("select person from modellfoelging where leietaker = ?").param(leietaker).query(UUID.class).single();
        String merknad = (grunnlag.leietaker() == null ? "Følger den som er felles for alle, versjon " : "Følger kommunens, versjon ") + grunnlag.versjon() + ".";
        UUID id = publisering.publiser(new Pakke(leietaker, leietaker, filer), new Publisering.Oppdrag(person, null, null, null, merknad));
        sql.sql("update modellfoelging set publisering = ? where leietaker = ?").params(id, leietaker).update();
    }
}
