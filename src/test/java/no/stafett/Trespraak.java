package no.stafett;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Den samme personen foran tre nettlesere, én på hvert språk. Det som skjer, skjer i alle tre, og så ses det etter brudd i dem. */
public final class Trespraak implements AutoCloseable {

    private static final List<String> SPRAAK = List.of("nb", "nn", "en");

    private final List<Besoek> besoek;
    private final List<String> brudd = new ArrayList<>();

    private Trespraak(List<Besoek> besoek) {
        this.besoek = besoek;
    }

    /** Ingen er logget inn. */
    public static Trespraak foran(Browser nettleser, int port) {
        Trespraak alle = new Trespraak(Stream.generate(() -> Besoek.med(nettleser, port, 1280)).limit(SPRAAK.size()).toList());
        alle.velgSpråk();
        return alle;
    }

    public static Trespraak med(Browser nettleser, int port, String brukernavn) {
        Trespraak alle = foran(nettleser, port);
        alle.besoek.forEach(ett -> ett.loggInn(brukernavn));
        return alle;
    }

    /** Trengs igjen når kapslene er slettet. */
    public void velgSpråk() {
        for (int n = 0; n < SPRAAK.size(); n++) {
            besoek.get(n).side().context().addCookies(List.of(new Cookie("spraak", SPRAAK.get(n)).setUrl(besoek.get(n).adresse("/"))));
        }
    }

    /** @param vei det som gjøres i hver av dem, før det ses etter */
    public Trespraak ser(String tilstand, Consumer<Besoek> vei) {
        besoek.forEach(vei);
        brudd.addAll(Uukontroll.brudd(tilstand, sider()));
        return this;
    }

    public Trespraak ser(String sti) {
        return ser("", ett -> ett.åpne(sti));
    }

    /** Det som står der nå, også bredt og på papir. */
    public Trespraak ogBredt() {
        brudd.addAll(Uukontroll.bredt(sider().get(0)));
        return this;
    }

    /** Noe som skjer i alle tre, uten at det ses etter. */
    public Trespraak gjør(Consumer<Besoek> vei) {
        besoek.forEach(vei);
        return this;
    }

    /** Hun som leser bokmål. */
    public Besoek første() {
        return besoek.get(0);
    }

    private List<Page> sider() {
        return besoek.stream().map(Besoek::side).toList();
    }

    public List<String> brudd() {
        return brudd;
    }

    @Override
    public void close() {
        besoek.forEach(Besoek::close);
    }
}
