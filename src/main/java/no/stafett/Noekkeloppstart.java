package no.stafett;

import java.nio.file.Files;
import java.nio.file.Path;
import no.stafett.felles.noekler.Noekkelfeil;
import no.stafett.felles.noekler.Noekkelfil;
import no.stafett.felles.noekler.Noekkelring;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;

/**
 * Leser nøklene før resten starter; etter {@link Databaseoppstart}, som avgjør om databasen er den innebygde. I demo og med den
 * innebygde databasen lages de ved første start. I drift starter ikke Stafett uten dem: da ville alt som legges ved, kunne bli
 * låst med en nøkkel ingen har tatt vare på (SEC-35).
 */
class Noekkeloppstart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String FIL = "stafett.noekler.fil";

    private static final String SLIK = "Lag den med: java -jar stafett.jar lag noekkel --stafett.noekler.fil=<fil>. "
            + "Ta vare på den et annet sted enn databasen.";

    @Override
    public void initialize(ConfigurableApplicationContext program) {
        ConfigurableEnvironment oppsett = program.getEnvironment();
        if (!oppsett.containsProperty(Databaseoppstart.BARE_LESE) && !oppsett.containsProperty(Databaseoppstart.UTEN)) {
            program.getBeanFactory().registerSingleton("noekkelring", ring(oppsett));
        }
    }

    /** @throws Oppstartsavvik når fila mangler og ikke skal lages, eller ikke kan brukes */
    static Noekkelring ring(PropertyResolver oppsett) {
        try {
            Path fil = fil(oppsett);
            if (!Files.exists(fil) && lages(oppsett)) {
                Noekkelfil.leggTil(fil);
            }
            return aapne(fil);
        } catch (Noekkelfeil e) {
            throw new Oppstartsavvik(e.getMessage(), e);
        }
    }

    /** @throws Oppstartsavvik når den ikke finnes */
    static Noekkelring aapne(Path fil) {
        if (!Files.exists(fil)) {
            throw new Oppstartsavvik("Nøkkelfila " + fil + " finnes ikke. Har det vært lagt ved filer før, må den hentes fra "
                    + "sikkerhetskopien; ellers kan de aldri åpnes. Er det første gang: " + SLIK);
        }
        return new Noekkelring(fil);
    }

    /** {@value #FIL}; ellers i mappa til den innebygde databasen, eller der en demo kjører. */
    static Path fil(PropertyResolver oppsett) {
        String satt = oppsett.getProperty(FIL, "");
        if (!satt.isBlank()) {
            return Path.of(satt).toAbsolutePath().normalize();
        }
        if (!lages(oppsett)) {
            throw new Oppstartsavvik("Sett STAFETT_NOEKLER_FIL til fila med nøklene vedleggene er kryptert med. " + SLIK);
        }
        Path paaEgenMaskin = innebygd(oppsett) ? Databaseoppstart.mappe(oppsett).resolve("noekler") : Path.of("stafett.noekler");
        return paaEgenMaskin.toAbsolutePath().normalize();
    }

    private static boolean lages(PropertyResolver oppsett) {
        return innebygd(oppsett) || "ja".equals(oppsett.getProperty("stafett.demo"));
    }

    private static boolean innebygd(PropertyResolver oppsett) {
        return oppsett.containsProperty("stafett.database.innebygd") || !oppsett.containsProperty("spring.datasource.url");
    }
}
