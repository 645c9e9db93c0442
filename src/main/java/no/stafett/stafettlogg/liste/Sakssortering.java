package no.stafett.stafettlogg.liste;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rekkefølgene i sakslista. Hver ender i sakens id, så to saker aldri bytter plass mellom sidene. */
enum Sakssortering {
    /** Nyeste først; sak_kommune. */
    OPPRETTET(true, List.of("s.opprettet"), List.of("timestamptz")),
    /** Den det sist skjedde noe i, først; oppgave_sak og loggpost_sak for hver sak leseren ser. */
    AKTIVITET(true, List.of(Sakssortering.SIST_AKTIV), List.of("timestamptz")),
    /** Den som skal evalueres først, og de uten dato til slutt; tiltaksplan_en. */
    EVALUERING(false, List.of("coalesce(" + Sakssortering.EVALUERES + ", 'infinity')"), List.of("date")),
    /** Høyeste nivå først, og de nyeste av dem; sak_nivaa. */
    NIVAA(true, List.of("s.nivaa", "s.opprettet"), List.of("integer", "timestamptz"));

    /** En sak som er over, skal ikke evalueres, selv om planen står der. */
    static final String EVALUERES = "case when s.status = 'aapen' then t.evalueringsdato end";

    /** Når en oppgave sist oppsto, ble tatt eller gjort, eller noen skrev i loggen noe leseren får se. Det skjermede rommet er aldri med. */
    static final String SIST_AKTIV = "greatest(s.opprettet, s.avsluttet, "
            + "(select max(greatest(o.opprettet, o.tatt, o.avsluttet)) from oppgave o where o.sak = s.id and not o.skjermet), "
            + "(select l.skrevet from loggpost l where l.sak = s.id order by l.skrevet desc, l.id desc limit 1))";

    private final boolean synkende;
    private final List<String> noekler;
    private final List<String> typer;

    Sakssortering(boolean synkende, List<String> noekler, List<String> typer) {
        this.synkende = synkende;
        this.noekler = noekler;
        this.typer = typer;
    }

    String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sakssortering> finn(String navn) {
        return Arrays.stream(values()).filter(s -> s.navn().equals(navn)).findFirst();
    }

    List<String> typer() {
        return typer;
    }

    String rekkefoelge() {
        String retning = synkende ? " desc" : "";
        return noekler.stream().map(n -> n + retning).collect(Collectors.joining(", ")) + ", s.id" + retning;
    }

    /** Vilkåret for det som kommer etter merket; verdiene heter etter0, etter1 … og etterId. */
    String etter() {
        String verdier = IntStream.range(0, typer.size()).mapToObj(n -> "cast(:etter" + n + " as " + typer.get(n) + ")").collect(Collectors.joining(", "));
        return "(" + String.join(", ", noekler) + ", s.id) " + (synkende ? "<" : ">") + " (" + verdier + ", :etterId)";
    }

    /** Det raden er sortert på. */
    List<String> verdier(Saksrad rad) {
        return switch (this) {
            case OPPRETTET -> List.of(rad.opprettet().toString());
            case AKTIVITET -> List.of(rad.sistAktiv().toString());
            case EVALUERING -> List.of(rad.evaluering() == null ? Saksmerke.UTEN : rad.evaluering().toString());
            case NIVAA -> List.of(Integer.toString(rad.nivaa()), rad.opprettet().toString());
        };
    }
}
