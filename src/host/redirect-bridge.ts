import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The script of auth.html: Microsoft's sign-in comes back to it in the window that was opened, and it hands the answer to the
// page that asked, which waits for it, and closes the window (MSAL Browser 5: redirect bridge). The page must not be served
// with Cross-Origin-Opener-Policy, and its address is one of the redirect addresses of the app registration.
broadcastResponseToMainFrame().catch(() => {
  // opened by somebody, or come back to twice: there is no answer in the address
  const place = document.getElementById('closing');
  if (place !== null) place.textContent = 'There is nothing to do here. You can close this window.';
});
