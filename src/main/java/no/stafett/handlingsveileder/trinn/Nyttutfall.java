package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilUtfall;

/** Et utfall til på et veivalg: veien, slutten når nivået slutter med det, og betingelsen som velger den. */
final class Nyttutfall {

    /** Veien velges av ett svar. Det samme uttrykket, med et annet svar, er betingelsen for den nye. */
    private static final Pattern SVAR = Pattern.compile("(\\$\\{\\s*[a-zA-Z]\\w*\\s*(?:==|eq)\\s*')([^']*)('\\s*})");
    private static final String VERDI = "[a-z][a-z0-9_]{0,40}";

    private final Bpmn modell;
    private final Veien veien;
    private final Koblinger koblinger;
    private final Utfallstegning tegning;

    Nyttutfall(Bpmn modell) {
        this.modell = modell;
        this.veien = new Veien(modell);
        this.koblinger = new Koblinger(modell);
        this.tegning = new Utfallstegning(modell);
    }

    void leggTil(LeggTilUtfall nytt) {
        Gren port = modell.hent(nytt.port());
        List<Gren> søsken = modell.ut(port).stream().filter(f -> svaret(f).isPresent()).toList();
        krev(port.erBpmn("exclusiveGateway") && !søsken.isEmpty() && nytt.verdi().matches(VERDI), "utfallet_er_laast");
        krev(søsken.stream().noneMatch(f -> svaret(f).orElseThrow().equals(nytt.verdi())), "utfallet_finnes");
        Gren siste = søsken.get(søsken.size() - 1);
        Gren mål = nytt.trinn().isEmpty() ? slutt(port, nytt) : inngang(nytt.trinn());
        Gren flyt = koblinger.ekstra(siste, mål, "utfall_" + nytt.verdi());
        krev(nytt.trinn().isEmpty() || veien.gårTilbake(flyt), "utfallet_er_laast");
        flyt.sett("name", nytt.navn());
        betingelse(siste, flyt, nytt.verdi());
        tegning.tegn(port, siste, flyt, mål);
    }

    /** Samme slag slutt som dem nivået har. */
    private Gren slutt(Gren port, LeggTilUtfall nytt) {
        Gren annen = modell.ut(port).stream().flatMap(f -> modell.målet(f).stream()).filter(m -> m.erBpmn("endEvent")).findFirst()
                .orElseThrow(() -> new TrinnetErLaast(Hindring.av("utfallet_er_laast")));
        Gren slutt = modell.prosess().nyttBpmn("endEvent");
        slutt.sett("id", modell.ledigId("slutt_" + nytt.verdi()));
        slutt.sett("name", nytt.navn());
        modell.prosess().leggEtter(annen, slutt);
        koblinger.iSammeBane(annen, slutt);
        return slutt;
    }

    private Gren inngang(String id) {
        Gren trinn = modell.oppgave(id);
        krev(modell.erPåVeien(trinn) && veien.hovedveiInn(trinn).isPresent() && veien.valgEtter(trinn).isEmpty(), "utfallet_er_laast");
        return veien.inngang(trinn);
    }

    private static void betingelse(Gren søsken, Gren flyt, String verdi) {
        Gren gammel = søsken.bpmn("conditionExpression").get(0);
        Gren ny = flyt.nyttBpmn("conditionExpression");
        gammel.attributter().forEach((navn, hva) -> {
            if (!navn.equals("id")) {
                ny.sett(navn, hva);
            }
        });
        ny.settTekst(SVAR.matcher(gammel.tekst().strip()).replaceFirst("$1" + verdi + "$3"));
        flyt.leggSist(ny);
    }

    private static Optional<String> svaret(Gren flyt) {
        return flyt.bpmn("conditionExpression").stream().findFirst().map(b -> SVAR.matcher(b.tekst().strip())).filter(Matcher::matches).map(m -> m.group(2));
    }

    private static void krev(boolean oppfylt, String kode) {
        if (!oppfylt) {
            throw new TrinnetErLaast(Hindring.av(kode));
        }
    }
}
