package no.stafett;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.stafett.tilgang.Demopersoner;
import no.stafett.tilgang.FoersteAdministrator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Det siste som skrives når programmet er klart: adressen, hvem man kan logge inn som, og hvordan det stoppes. */
final class Velkomst implements ApplicationListener<ApplicationReadyEvent> {

    private static final String RAD = "  %-31s %-24s %-19s %s%n";

    @Override
    public void onApplicationEvent(ApplicationReadyEvent klar) {
        ApplicationContext program = klar.getApplicationContext();
        Environment oppsett = program.getEnvironment();
        boolean demo = "ja".equals(oppsett.getProperty("stafett.demo"));
        Konsoll.si(System.lineSeparator() + (demo ? demo(program.getBean(Demopersoner.class).valg(), oppsett)
                : drift(program.getBean(FoersteAdministrator.class), adresse(oppsett))));
    }

    private static String demo(List<Demopersoner.Valg> personer, Environment oppsett) {
        Map<String, List<Demopersoner.Valg>> kommuner = personer.stream()
                .collect(Collectors.groupingBy(Demopersoner.Valg::kommune, java.util.LinkedHashMap::new, Collectors.toList()));
        StringBuilder tekst = new StringBuilder("Stafett er klar: ").append(adresse(oppsett)).append(System.lineSeparator())
                .append("Dette er en demo. Alle mennesker her er oppdiktet, og alle har passordet ")
                .append(Demopersoner.PASSORD).append('.').append(System.lineSeparator());
        kommuner.forEach((kommune, folk) -> {
            tekst.append("%n%s%n".formatted(kommune)).append(RAD.formatted("Enhet", "Rolle", "Brukernavn", "Navn"));
            folk.forEach(p -> tekst.append(RAD.formatted(p.enhet() == null ? "–" : p.enhet(), p.roller(),
                    p.brukernavn(), p.navn())));
        });
        return tekst.append(("%nI Solstua barnehage er også barnehage.ansatt01 til barnehage.ansatt50.%n"
                + "%sStopp med Ctrl-C.").formatted(dataplass(oppsett))).toString();
    }

    private static String dataplass(Environment oppsett) {
        String mappe = oppsett.getProperty("stafett.database.innebygd");
        return mappe == null ? "" : "Alt lagres i " + mappe + " og er der neste gang. ";
    }

    private static String drift(FoersteAdministrator foerste, String adresse) {
        return "Stafett er klar: " + adresse + foerste.nyNoekkel().map(noekkel -> """


                Ingen kan logge inn ennå. Lag den første administratoren på denne lenken. Den virker én gang, i ett døgn;
                neste start skriver en ny så lenge ingen er lagt inn.
                  %s/foerste-administrator?noekkel=%s""".formatted(adresse, noekkel)).orElse("");
    }

    /** Bak en mellomtjener vet ikke programmet hva folk kaller det; da settes {@code stafett.adresse}. */
    private static String adresse(Environment oppsett) {
        String protokoll = oppsett.containsProperty("server.ssl.bundle") || oppsett.containsProperty("server.ssl.key-store")
                ? "https" : "http";
        return oppsett.getProperty("stafett.adresse",
                protokoll + "://127.0.0.1:" + oppsett.getProperty("local.server.port"));
    }
}
