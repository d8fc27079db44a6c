import type { Call } from './client.ts';

/**
 * A notification in somebody's Teams activity feed, of a type that the app's manifest declares with its words; `text` is the
 * line below them (sendActivityNotification). `user` is a directory id or a user principal name; `webUrl` has to be a Teams
 * deep link; 403 when the app is not installed for them.
 */
export function activityCall(
  user: string,
  notice: {
    readonly type: string;
    readonly topic: string;
    readonly text: string;
    readonly webUrl: string;
  },
): Call {
  return {
    method: 'POST',
    path: `/users/${encodeURIComponent(user)}/teamwork/sendActivityNotification`,
    body: {
      topic: { source: 'text', value: notice.topic, webUrl: notice.webUrl },
      activityType: notice.type,
      previewText: { content: notice.text },
    },
  };
}

/** A mail of the person signed in, kept among their sent ones (user: sendMail). 202 says that it left, not that it arrived. */
export function mailCall(mail: {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}): Call {
  return {
    method: 'POST',
    path: '/me/sendMail',
    body: {
      message: {
        subject: mail.subject,
        body: { contentType: 'HTML', content: mail.html },
        toRecipients: [{ emailAddress: { address: mail.to } }],
      },
      saveToSentItems: true,
    },
  };
}
