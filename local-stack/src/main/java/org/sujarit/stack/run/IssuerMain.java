package org.sujarit.stack.run;

import java.nio.file.Path;
import org.sujarit.stack.TokenIssuer;

/** The process that is the token issuer: ready marker, port. */
final class IssuerMain {

    private IssuerMain() {}

    public static void main(String[] args) {
        Keeper.keep(Path.of(args[0]), () -> TokenIssuer.start(Integer.parseInt(args[1])));
    }
}
