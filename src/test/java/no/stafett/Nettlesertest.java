package no.stafett;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** En prøve i nettleseren. Ta {@code Browser} som parameter; alle prøvene deler én, så lag et eget {@code BrowserContext}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("nettleser")
@ExtendWith(Nettleser.class)
public @interface Nettlesertest {
}
