package no.stafett.handlingsveileder.trinnside;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import no.stafett.handlingsveileder.trinn.Forfall;
import no.stafett.handlingsveileder.trinn.Trinninnhold;

/**
 * Det som står i skjemaet for ett trinn. Et felt som kommer tilbake slik siden viste det, er ikke endret, også når modellen har noe
 * siden ikke kan vise.
 *
 * @param skjema  id på skjemaet, eller {@link #NYTT} for et eget
 * @param forfall {@code dager}, {@code tabell}, {@code evaluering}, {@code ingen} eller {@code laast}; tomt når ingenting er valgt
 * @param rad     raden i fristtabellen
 * @param uttrykk fristen slik den står når den er låst
 * @param versjon utgaven av utkastet hun så
 */
record TrinnForm(String navn, String hva, String hvordan, String hvem, String arena, String frist, String rolleordlyd, String skjema,
        List<String> verktoey, List<String> paakrevd, List<String> roller, String forfall, String dager, String rad, String uttrykk,
        Boolean kanHoppesOver, int versjon) {

    static final String NYTT = "+nytt";

    TrinnForm {
        navn = enLinje(navn);
        hva = ren(hva);
        hvordan = ren(hvordan);
        hvem = ren(hvem);
        arena = ren(arena);
        frist = enLinje(frist);
        rolleordlyd = enLinje(rolleordlyd);
        skjema = ren(skjema);
        verktoey = liste(verktoey);
        paakrevd = liste(paakrevd);
        roller = liste(roller);
        forfall = ren(forfall);
        dager = ren(dager);
        rad = ren(rad);
        uttrykk = Objects.requireNonNullElse(uttrykk, "");
        kanHoppesOver = Boolean.TRUE.equals(kanHoppesOver);
    }

    static TrinnForm av(Trinninnhold t, int versjon) {
        Forfall f = t.forfall();
        return new TrinnForm(t.navn(), t.hva(), t.hvordan(), t.hvem(), t.arena(), t.frist(), t.rolleordlyd(), t.skjema(), t.verktoey(),
                t.paakrevd(), t.roller(), f.slag().name().toLowerCase(Locale.ROOT), f.slag() == Forfall.Slag.DAGER ? f.verdi() : "",
                f.slag() == Forfall.Slag.TABELL ? f.verdi() : "", f.slag() == Forfall.Slag.LAAST ? f.verdi() : "", t.kanHoppesOver(), versjon);
    }

    static TrinnForm tom(int versjon) {
        return new TrinnForm("", "", "", "", "", "", "", NYTT, List.of(), List.of(), List.of("ansatt", "leder"), "dager", "5", "", "", false, versjon);
    }

    TrinnForm medVersjon(int ny) {
        return new TrinnForm(navn, hva, hvordan, hvem, arena, frist, rolleordlyd, skjema, verktoey, paakrevd, roller, forfall, dager, rad,
                uttrykk, kanHoppesOver, ny);
    }

    TrinnForm medNavn(String nytt) {
        return new TrinnForm(nytt, hva, hvordan, hvem, arena, frist, rolleordlyd, skjema, verktoey, paakrevd, roller, forfall, dager, rad,
                uttrykk, kanHoppesOver, versjon);
    }

    /** Det samme, men med feltene som er galt utfylt, slik de sto; da kan resten prøves. */
    TrinnForm uten(Set<String> galt, TrinnForm sto) {
        boolean frist = galt.contains("dager") || galt.contains("rad");
        return new TrinnForm(galt.contains("navn") ? sto.navn : navn, galt.contains("hva") ? sto.hva : hva,
                galt.contains("hvordan") ? sto.hvordan : hvordan, galt.contains("hvem") ? sto.hvem : hvem,
                galt.contains("arena") ? sto.arena : arena, galt.contains("frist") ? sto.frist : this.frist,
                galt.contains("rolleordlyd") ? sto.rolleordlyd : rolleordlyd, galt.contains("skjema") ? sto.skjema : skjema, verktoey, paakrevd,
                galt.contains("roller") ? sto.roller : roller, frist ? sto.forfall : forfall, frist ? sto.dager : dager, frist ? sto.rad : rad,
                uttrykk, kanHoppesOver, versjon);
    }

    public boolean nyttSkjema() {
        return NYTT.equals(skjema);
    }

    /**
     * @param skjemaet id på hovedskjemaet, også når det er nytt
     * @param før      slik trinnet er i modellen
     */
    Trinninnhold innhold(String skjemaet, Trinninnhold før) {
        TrinnForm sto = av(før, versjon);
        return new Trinninnhold(ny(navn, sto.navn, før.navn()), ny(hva, sto.hva, før.hva()), ny(hvordan, sto.hvordan, før.hvordan()),
                ny(hvem, sto.hvem, før.hvem()), ny(arena, sto.arena, før.arena()), ny(frist, sto.frist, før.frist()),
                ny(rolleordlyd, sto.rolleordlyd, før.rolleordlyd()), ny(skjemaet, sto.skjema, før.skjema()), verktoey,
                paakrevd.stream().filter(p -> verktoey.contains(p) || sto.paakrevd.contains(p) && !sto.verktoey.contains(p)).toList(), roller,
                når(før.forfall()), kanHoppesOver);
    }

    private static String ny(String sendt, String vist, String sto) {
        return sendt.equals(vist) ? sto : sendt;
    }

    /** Er ingen frist valgt, eller er det den låste, står den som før: den kan ikke sies på siden. */
    private Forfall når(Forfall før) {
        return switch (forfall) {
            case "dager" -> Forfall.dager(Integer.parseInt(dager));
            case "tabell" -> Forfall.tabell(rad);
            case "evaluering" -> Forfall.evaluering();
            case "ingen" -> Forfall.ingen();
            default -> før;
        };
    }

    /** Et felt med én linje kan ikke vise flere; nettleseren ville skrevet dem sammen uten noe imellom. */
    static String enLinje(String tekst) {
        return ren(tekst).replaceAll("[\\r\\n]+", " ");
    }

    /** Nettleseren sender linjeskift på sin måte; i modellen er de ett tegn. */
    private static String ren(String tekst) {
        return tekst == null ? "" : tekst.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static List<String> liste(List<String> verdier) {
        return verdier == null ? List.of() : verdier.stream().filter(v -> v != null && !v.isBlank()).distinct().toList();
    }
}
